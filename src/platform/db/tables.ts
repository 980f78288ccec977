/** Every slice adds its own tables here by declaration merging, beside the SQL that uses them. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the slices
export interface Tables {}
