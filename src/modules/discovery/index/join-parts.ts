import { type Column, codeOf, createFacetCodes, NO_CODE, perFacet } from './facets.ts';
import type { IndexParts } from './types.ts';

/** The parts of several indexes as those of one. No record may be in two of them. */
export function joinParts([first, ...others]: readonly [IndexParts, ...IndexParts[]]): IndexParts {
  const facets = createFacetCodes(first.facets);
  const segments = [...first.segments];
  for (const { facets: theirs, segments: more } of others) {
    const ours = perFacet(name => Int32Array.from(theirs[name], value => codeOf(facets[name], value)));
    for (const segment of more)
      segments.push({ ...segment, columns: perFacet(name => recoded(segment.columns[name], ours[name])) });
  }
  return { facets: perFacet(name => facets[name].values), segments };
}

const recoded = ({ offsets, codes }: Column, ours: Int32Array): Column => ({
  offsets,
  codes: codes.map(code => (code === NO_CODE ? NO_CODE : ours[code]!)),
});
