export { aboutRoutes } from './about/pages.tsx';
export { type Discovery, makeDiscovery } from './live/discovery.ts';
export { readLexicon } from './live/knowledge.ts';
export { matchApi } from './matches/api.ts';
export { matchRoutes } from './matches/pages.tsx';
export { needMatchesPanel, technologyMatchesPanel } from './matches/panels.tsx';
export { postingRoutes } from './posting/pages.tsx';
export { searchApi } from './search/api.ts';
export { searchRoutes } from './search/pages.tsx';
