import type { HomeFrame } from '../../frame'
import type { BindContext } from '../bound'
import type { HomeIndex } from '../home-index'

/** One reading: the frame as it was, or changed on plain evidence in the words. */
export type Fit = (frame: HomeFrame, index: HomeIndex, context: BindContext) => HomeFrame
