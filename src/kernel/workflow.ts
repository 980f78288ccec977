import { conflict, type Said } from './errors.ts';

type Step<State extends string> = { from: readonly State[]; to: State; said: Said };

export type Workflow<State extends string, Action extends string> = {
  /** The actions that a page may offer in this state. */
  available(state: State): Action[];
  /** The state after the action; refused with what is allowed instead. */
  next(state: State, action: Action): State;
};

/** One table of steps, read by buttons and by commands alike. */
export function workflow<State extends string, Action extends string>(
  steps: Record<Action, Step<State>>,
): Workflow<State, Action> {
  const available = (state: State) =>
    (Object.keys(steps) as Action[]).filter(action => steps[action].from.includes(state));
  return {
    available,
    next(state, action) {
      if (steps[action].from.includes(state)) return steps[action].to;
      const others = available(state).map(a => steps[a].said);
      throw conflict({
        vi: `Lúc này không thể ${steps[action].said.vi}. ${allowed(others, 'vi')}`,
        en: `It is not possible to ${steps[action].said.en} now. ${allowed(others, 'en')}`,
      });
    },
  };
}

function allowed(others: Said[], locale: 'vi' | 'en'): string {
  const names = others.map(said => said[locale]).join(', ');
  if (locale === 'vi') return names ? `Có thể: ${names}.` : 'Việc này đã khép lại.';
  return names ? `Possible: ${names}.` : 'This is closed.';
}
