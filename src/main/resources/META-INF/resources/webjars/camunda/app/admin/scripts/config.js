export default {
  customScripts: ['scripts/relais.js']
};
