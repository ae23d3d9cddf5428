/** Typing the broker's password in the settings is enough to connect: nothing else has to change. */
import { expect, it, onTestFinished } from 'vitest'
import { Settings } from '../../../contract/domain/settings'
import { composeArtel } from '../../../main/compose'
import { systemClock } from '../../../main/lib/clock'
import { silentLog } from '../../../main/lib/log'
import { profileAt } from '../../../main/storage/profile'
import { noKeyring, openSettings } from '../../../main/storage/settings-store'
import { startDemo } from '../../../main/tools/demo'
import { until } from '../../support/broker'
import { tempFolder } from '../../support/temp-folder'

it('connects again when only the password is another', async () => {
  const log = silentLog()
  const demo = await startDemo({ lang: 'en' })
  onTestFinished(() => demo.dispose())
  const { url, username, password } = demo.broker
  const profile = profileAt(tempFolder())
  const settings = await openSettings({
    file: profile.settingsFile,
    keyring: noKeyring,
    systemLocale: 'en',
    log,
  })
  const type = (typed: string): Promise<void> => {
    const next = Settings.parse({ broker: { kind: 'custom', url, username, password: typed } })
    return settings.set(next)
  }
  await type('wrong')
  const artel = await composeArtel({
    profile,
    settings,
    startWorker: () => {
      throw new Error('nothing is asked here')
    },
    grammar: () => null,
    clock: systemClock(),
    log,
    role: 'cli',
    isStaying: false,
  })
  onTestFinished(() => artel.dispose())
  await artel.homeReady
  expect(artel.home.status()).toMatchObject({ kind: 'custom', failure: { code: 'mqtt.refused' } })

  await type(password)
  await until(() => artel.home.snapshot().entities.length > 0, 'the devices are there')
  expect(artel.home.status()).toMatchObject({ state: 'online', failure: null })
})
