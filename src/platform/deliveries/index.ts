export type { Consumer } from './consumer.ts';
export { type Deliveries, startDeliveries } from './deliver.ts';
export { type Fault, listFaults, listPlaces, type Place } from './store.ts';
