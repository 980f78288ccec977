export { operatorRoutes } from './operator/routes.tsx';
