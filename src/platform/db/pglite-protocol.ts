/** What the server's thread and the database's thread say to each other. */
export type Request =
  | { id: number; op: 'query'; sql: string; params: readonly unknown[] }
  | { id: number; op: 'script'; sql: string; role: string | undefined }
  | { id: number; op: 'close' };

export type Answer = {
  id: number;
  rows?: unknown[];
  affected?: number;
  error?: { message: string; code?: string; detail?: string; constraint?: string; table?: string };
};

export type Hello = { ready: true } | { ready: false; message: string };
