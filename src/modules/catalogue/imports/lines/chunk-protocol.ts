import type { Chunk, Place, Reading } from './read-chunks.ts';

/** To the thread: what to read, from where on, and how many lines first; then a word for every chunk that was taken. */
export type ChunkRequest = { reading: Reading; from: Place; firstLines: number } | 'taken';

/** From the thread: a chunk after the other, the second before the first is taken; then the end. */
export type ChunkAnswer = Chunk | 'end';
