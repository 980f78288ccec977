import { defineMessages } from '../../platform/i18n/messages.ts';

export const messages = defineMessages({
  vi: {
    organisation: 'Tổ chức',
    sample: 'Mẫu',
    sampleNote: 'Tổ chức mẫu để xem thử chương trình, không có thật.',
    kinds: {
      company: 'Doanh nghiệp',
      university: 'Trường đại học',
      institute: 'Viện nghiên cứu',
      cooperative: 'Hợp tác xã',
      intermediary: 'Tổ chức trung gian',
      'public-body': 'Cơ quan nhà nước',
      'government-laboratory': 'Phòng thí nghiệm nhà nước',
      grassroots: 'Sáng kiến cộng đồng',
    } as Record<string, string>,
  },
  en: {
    organisation: 'Organisation',
    sample: 'Sample',
    sampleNote: 'A sample organisation for trying the program; it does not exist.',
    kinds: {
      company: 'Company',
      university: 'University',
      institute: 'Research institute',
      cooperative: 'Cooperative',
      intermediary: 'Intermediary',
      'public-body': 'Public body',
      'government-laboratory': 'Government laboratory',
      grassroots: 'Grassroots initiative',
    } as Record<string, string>,
  },
});
