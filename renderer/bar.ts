/** The command bar: its own small page, so that it opens without the weight of the main window. */
import '@fontsource-variable/inter/index.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import { mountPage } from './mount-page'
import BarApp from './BarApp.vue'

void mountPage(BarApp, window.artel)
