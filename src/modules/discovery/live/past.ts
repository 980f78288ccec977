import type { Experience, Past, Verdict } from '../engine.ts';

/** What has been learnt from people, kept beside the index; nothing is lost with it. */
export type LivePast = Past & {
  /** Changes with whatever is set. */
  version(): number;
  /** In the place of all that was known of any technology. */
  setExperiences(all: ReadonlyMap<string, Experience>): void;
  setExperience(technologyId: string, experience: Experience | undefined): void;
  setVerdict(needId: string, technologyId: string, verdict: Verdict | undefined): void;
};

const same = (a: Experience | undefined, b: Experience | undefined): boolean =>
  a?.agreed === b?.agreed && a?.declined === b?.declined && a?.unanswered === b?.unanswered;

export function makePast(): LivePast {
  let experiences = new Map<string, Experience>();
  const verdicts = new Map<string, Verdict>();
  let version = 0;
  const pair = (needId: string, technologyId: string) => `${needId} ${technologyId}`;
  return {
    version: () => version,
    experienceOf: id => experiences.get(id),
    verdictOn: (needId, technologyId) => verdicts.get(pair(needId, technologyId)),
    setExperiences(all) {
      experiences = new Map(all);
      version++;
    },
    setExperience(id, experience) {
      if (same(experiences.get(id), experience)) return;
      if (experience) experiences.set(id, experience);
      else experiences.delete(id);
      version++;
    },
    setVerdict(needId, technologyId, verdict) {
      const key = pair(needId, technologyId);
      if (verdicts.get(key) === verdict) return;
      if (verdict) verdicts.set(key, verdict);
      else verdicts.delete(key);
      version++;
    },
  };
}
