export { chinaImportsFromUs2017, usExportsToChina2020 } from './china-imports.js';
export { piieChinaOnUs } from './piie-cn.js';
export { piieUsOnChina } from './piie-us.js';
export { usImportsFromChina2024 } from './us-imports-2024.js';
