export { findProvince, PROVINCES, provinceLabel, provinceName } from './provinces/provinces.ts';
