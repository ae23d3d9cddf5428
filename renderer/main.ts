/** The main window. Waits a moment for language and theme, so that the first paint is already the right one. */
import '@fontsource-variable/inter/index.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import { mountPage } from './mount-page'
import App from './App.vue'

void mountPage(App, window.artel)
