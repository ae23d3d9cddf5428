/** Colour names of both languages with their RGB values (CSS named colours). */
export interface ColorName {
  readonly name: string
  readonly rgb: readonly [number, number, number]
  /** Every word for it; the first Russian one is the adjective that answers use. */
  readonly words: readonly string[]
  readonly ru: string
}

const rows = `
red 255,0,0 red; красный, красным, алый
crimson 220,20,60 crimson, scarlet; багровый, малиновый, алый
orange 255,165,0 orange; оранжевый, апельсиновый
gold 255,215,0 gold, golden; золотой, золотистый
yellow 255,255,0 yellow; жёлтый, желтый
lime 0,255,0 lime; лаймовый, салатовый, лайм
green 0,128,0 green; зелёный, зеленый
darkgreen 0,100,0 dark green; тёмно-зелёный
mint 152,255,152 mint; мятный
olive 128,128,0 olive; оливковый
turquoise 64,224,208 turquoise; бирюзовый
teal 0,128,128 teal; сине-зелёный
cyan 0,255,255 cyan, aqua; циан, голубовато-зелёный, аквамариновый
lightblue 173,216,230 light blue, sky blue, baby blue; голубой, светло-голубой, небесный
blue 0,0,255 blue; синий, синим
navy 0,0,128 navy, navy blue, dark blue; тёмно-синий
indigo 75,0,130 indigo; индиго
violet 238,130,238 violet; фиалковый
purple 128,0,128 purple; фиолетовый, пурпурный
lavender 230,230,250 lavender; лавандовый
lilac 200,162,200 lilac, mauve; сиреневый, лиловый
magenta 255,0,255 magenta, fuchsia; маджента, фуксия
pink 255,192,203 pink; розовый
hotpink 255,105,180 hot pink; ярко-розовый
peach 255,218,185 peach; персиковый
coral 255,127,80 coral; коралловый
salmon 250,128,114 salmon; лососевый
brown 165,42,42 brown; коричневый
amber 255,191,0 amber; янтарный
beige 245,245,220 beige; бежевый
burgundy 128,0,32 burgundy, maroon; бордовый, бордо
white 255,255,255 white; белый
gray 128,128,128 gray, grey; серый
black 0,0,0 black; чёрный
`

export const colorNames: readonly ColorName[] = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [, name = '', rgb = '', words = ''] = /^(\S+) (\S+) (.*)$/u.exec(row) ?? []
    const [en = '', ru = ''] = words.split(';')
    const cells = (text: string): string[] => text.split(',').map((cell) => cell.trim())
    const [red = 0, green = 0, blue = 0] = rgb.split(',').map(Number)
    return {
      name,
      rgb: [red, green, blue] as const,
      words: [...cells(en), ...cells(ru)],
      ru: cells(ru)[0] ?? name,
    }
  })

const byName = new Map(colorNames.map((color) => [color.name, color]))
export const colorByName = (name: string): ColorName | undefined => byName.get(name)
