import { expect, it } from 'vitest'
import { parseMissing } from '../../../scripts/bootstrap/system-packages.mjs'

it('reads the libraries that ldd does not find, each once', () => {
  const output = [
    '\tlinux-vdso.so.1 (0x00007ffd)',
    '\tlibgtk-3.so.0 => not found',
    '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
    '\tlibXss.so.1 => not found',
    '\tlibgtk-3.so.0 => not found',
  ].join('\n')
  expect(parseMissing(output)).toEqual(['libgtk-3.so.0', 'libXss.so.1'])
})
