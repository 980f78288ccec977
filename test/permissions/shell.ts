import type { Table } from './table.ts';

const WATCHES = 'operator national-administrator national-inspector';

export const SHELL: Table = {
  open: [
    ['GET /'],
    ['GET /healthz'],
    ['GET /readyz'],
    ['GET /assets/:name', '{asset}'],
    ['GET /about'],
    ['GET /help'],
    ['GET /accessibility'],
    ['GET /api/v1/openapi.json'],
  ],
  rows: [
    ['GET /home', '/home', 'operator people'],
    ['GET /outbox', '/outbox', WATCHES],
    ['GET /deliveries', '/deliveries', WATCHES],
  ],
};
