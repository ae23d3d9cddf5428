import { openScene } from './scenes'

openScene()
void import('../../../../renderer/main')
