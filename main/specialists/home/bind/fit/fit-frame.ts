/**
 * What only this home and the whole sentence can tell of a frame: that "the HomePod" behind a song is where it is to play, that "eggs" are
 * a timer, that "there" is the room of the order before. Each reading changes a frame only on plain evidence in the words. Pure.
 */
import type { Fit } from './fit'
import { longerItem, takenOff, wholeItem, wholeMessage } from './lists'
import { appliance, cranked, heard, onPlayer, pausedThere, samePlayer } from './media'
import { anythingOn, armed, arming, sensed, somebody, worried } from './questions'
import { ownName } from './routines'
import { alsoNamed, there, withoutCover, withoutParticles, withoutPurpose, withoutVerb } from './spans'
import { timerNamed } from './timers'
import { colourBehind, coloured, compared, fractionBehind, switched, thermal } from './values'

const fits: readonly Fit[] = [
  worried,
  takenOff,
  withoutParticles,
  withoutPurpose,
  withoutVerb,
  withoutCover,
  there,
  timerNamed,
  onPlayer,
  appliance,
  pausedThere,
  samePlayer,
  heard,
  cranked,
  ownName,
  alsoNamed,
  fractionBehind,
  compared,
  coloured,
  colourBehind,
  switched,
  thermal,
  armed,
  arming,
  anythingOn,
  sensed,
  somebody,
  wholeMessage,
  wholeItem,
  longerItem,
]

export const fitFrame: Fit = (frame, index, context) =>
  fits.reduce((fitted, fit) => fit(fitted, index, context), frame)
