import type { Locale } from '../../kernel/localised.ts';
import {
  Actions,
  Button,
  Checkbox,
  DateInput,
  Form,
  HiddenKey,
  MoneyInput,
  Radios,
  Select,
  TextArea,
  TextInput,
} from './form.tsx';

const SAY = {
  vi: {
    problem: 'Bạn đang gặp việc gì cần công nghệ giải quyết?',
    problemHint: 'Kể như kể với người quen: đang làm gì, vướng ở đâu, mong được thế nào.',
    problemError: 'Hãy viết ít nhất một câu, để chúng tôi biết tìm gì.',
    place: 'Tỉnh, thành phố',
    scale: 'Quy mô',
    perDay: 'tấn/ngày',
    budget: 'Ngân sách dự kiến',
    budgetError: 'Ngân sách phải là một con số, ví dụ 1,5.',
    budgetHint: 'Chỉ dùng để ghép, không ai khác thấy con số này.',
    deadline: 'Cần trước ngày',
    form: 'Bạn muốn nhận công nghệ theo cách nào?',
    buy: 'Mua trọn',
    licence: 'Thuê quyền sử dụng',
    licenceHint: 'Trả theo năm hoặc theo sản lượng',
    agree: 'Cho bên cung cấp phù hợp xem nhu cầu này',
    send: 'Gửi nhu cầu',
    keep: 'Xem lại',
    withdraw: 'Rút nhu cầu',
  },
  en: {
    problem: 'What do you need technology for?',
    problemHint: 'Tell it plainly: what you do, where it hurts, what you hope for.',
    problemError: 'Write at least one sentence, so that we know what to look for.',
    place: 'Province or city',
    scale: 'Scale',
    perDay: 'tonnes a day',
    budget: 'Budget',
    budgetError: 'The budget must be a number, such as 1.5.',
    budgetHint: 'Used for matching only; nobody else sees it.',
    deadline: 'Needed before',
    form: 'How would you like to obtain it?',
    buy: 'Buy it',
    licence: 'License it',
    licenceHint: 'Paid by the year or by output',
    agree: 'Let fitting providers see this need',
    send: 'Post the need',
    keep: 'Look again',
    withdraw: 'Withdraw it',
  },
} as const;

/** A form as it comes back with two faults in it. */
export function GalleryForm({ locale }: { locale: Locale }) {
  const t = SAY[locale];
  const errors = [
    { name: 'problem', message: t.problemError },
    { name: 'budget', message: t.budgetError },
  ];
  return (
    <Form locale={locale} action="#" errors={errors} draft="gallery">
      <HiddenKey value="0198a1" />
      <TextArea
        locale={locale}
        name="problem"
        label={t.problem}
        hint={t.problemHint}
        error={t.problemError}
        required
      />
      <Select
        locale={locale}
        name="place"
        label={t.place}
        required={false}
        value="ct"
        options={[{ value: 'ct', label: 'Cần Thơ' }]}
      />
      <TextInput
        locale={locale}
        name="scale"
        label={t.scale}
        suffix={t.perDay}
        inputMode="decimal"
        width="short"
        value="12"
        unknown={false}
      />
      <MoneyInput
        locale={locale}
        name="budget"
        label={t.budget}
        hint={t.budgetHint}
        error={t.budgetError}
        value="một tỷ"
        unit="billion"
        unknown={false}
      />
      <DateInput locale={locale} name="deadline" label={t.deadline} required={false} value="2026-11-22" />
      <Radios
        locale={locale}
        name="form"
        label={t.form}
        value="buy"
        options={[
          { value: 'buy', label: t.buy },
          { value: 'licence', label: t.licence, hint: t.licenceHint },
        ]}
      />
      <Checkbox locale={locale} name="agree" label={t.agree} checked />
      <Actions>
        <Button>{t.send}</Button>
        <Button kind="quiet" href="#">
          {t.keep}
        </Button>
        <Button kind="danger" name="act" value="withdraw">
          {t.withdraw}
        </Button>
      </Actions>
    </Form>
  );
}
