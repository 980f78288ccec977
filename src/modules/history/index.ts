export { historyRoutes } from './acts/pages/routes.tsx';
