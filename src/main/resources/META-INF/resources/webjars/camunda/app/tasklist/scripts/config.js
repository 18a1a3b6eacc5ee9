// Replaces the configuration that Tasklist ships with: hence its shortcuts are here too.
// Tasklist would speak as the browser does; ours speaks as its page says, which is the language that its reader has chosen.
const language = document.documentElement.lang === 'fr' ? 'fr' : 'en';

export default {
  app: {
    name: 'Tasklist',
    vendor: 'Relais'
  },

  locales: {
    availableLocales: [language],
    fallbackLocale: language
  },

  customScripts: ['scripts/relais.js', 'scripts/mission.js'],

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'claims the currently selected task'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'set the focus to the first filter in the list'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'sets the focus to the first task in the list'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'sets the focus to the first input field in a task form'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'opens the start process modal dialog'
    }
  }
};
