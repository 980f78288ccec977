import type { Post } from '../../platform/mail/index.ts';

/** What letters need: the outbox, which takes them with the command or not at all, and where their links lead. */
export type Letters = { post: Pick<Post, 'enqueue'>; baseUrl: string };
