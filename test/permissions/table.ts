import type { Who } from './cast.ts';

type Group = 'everybody' | 'people';
/** Names of who, or of groups of them, with spaces between. */
export type Names = string;

/** Of a form, or of the body that a program sends. */
export type Fields = Record<string, string | number>;
/** `once`: it can be done once only, so that of those who may only the first is asked. */
type More = { no?: Names; fields?: Fields; once?: boolean };

/**
 * One line of a table of permissions. `route` as it is registered; `address` with names of places in braces; `may`: who
 * is let in, to see it or to be told what is wrong with an empty form. `no`: who sees that it is there and is told
 * that it is not theirs (403). To all others it is missing, or the way to it leads through the door (303 to signing in).
 */
export type Row = [route: string, address: string, may: Names, more?: More];

export type Table = {
  /** Open to everybody in the same way: route, and an address of it. */
  open: [route: string, address?: string, fields?: Fields][];
  rows: Row[];
};

export const namesOf = (names: Names, all: readonly Who[]): Set<Who> => {
  const groups: Record<Group, readonly Who[]> = {
    everybody: all,
    people: all.filter(who => who !== 'visitor' && who !== 'operator'),
  };
  const known = new Set<string>(all);
  const listed = names.split(' ').filter(Boolean).flatMap(name => groups[name as Group] ?? [name as Who]);
  for (const name of listed) if (!known.has(name)) throw new Error(`Nobody is called ${name}`);
  return new Set(listed);
};
