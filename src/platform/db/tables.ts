/** Every slice adds its own tables here by declaration merging, beside the SQL that uses them. */
export interface Tables {}
