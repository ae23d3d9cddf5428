/**
 * Particular things, which only a name can claim: `id | English | Russian | implied kinds`. A floor lamp is a lamp, but a lamp is not
 * a floor lamp: asking for one that is not there never turns on another.
 */
export const thingRows = `
chandelier | chandelier, pendant light | люстра, люстр, потолочная люстра | light
ceiling_light | ceiling light, ceiling lamp, overhead light, main light, big light, top light | потолочный свет, верхний свет, основной свет, потолочный светильник, потолочная лампа, общий свет | light
floor_lamp | floor lamp, standing lamp, standard lamp, floor light | торшер, напольная лампа, напольный светильник | light
table_lamp | table lamp, tabletop lamp | настольная лампа, настольный светильник, лампа на столе | light
desk_lamp | desk lamp, desk light | настольная лампа, лампа на столе, рабочая лампа | light
night_light | night light, nightlight, night lamp | ночник, ночной свет, ночная лампа, ночничок | light
bedside_lamp | bedside lamp, bedside light, nightstand lamp, bed lamp | прикроватная лампа, прикроватный светильник, лампа у кровати, ночник | light
sconce | sconce, wall lamp, wall light, wall sconce | бра, настенный светильник, настенная лампа, настенный свет | light
led_strip | led strip, light strip, strip light, led tape, leds, strip, led | светодиодная лента, лента, подсветка, диодная лента, лед лента | light
backlight | backlight, ambient light, accent light, under cabinet light, cabinet light, mood light, cabinet lights | подсветка, фоновый свет, подсветка шкафов, подсветка кухни | light
spotlight | spotlight, spot light, spot, downlight | спот, точечный свет, прожектор, точечный светильник, софит | light
floodlight | floodlight, flood light | прожектор | light
garland | garland, fairy lights, string lights, christmas lights, fairy light, string light, christmas light | гирлянда, гирлянды | light
christmas_tree | christmas tree, xmas tree | елка, новогодняя елка, рождественская елка, елочка, елочный | light
mirror_light | mirror light, vanity light | подсветка зеркала, свет у зеркала | light
reading_lamp | reading lamp, reading light | лампа для чтения, свет для чтения | light
lantern | lantern | фонарь, фонарик, уличный фонарь | light
lava_lamp | lava lamp | лава лампа
night_scene | movie night, movie, film, cinema, movie time, film night | кино, киновечер, фильм, кинопросмотр, просмотр фильма
coffee_machine | coffee machine, coffee maker, coffeemaker, espresso machine, coffee pot, coffee | кофемашина, кофеварка, кофе машина
kettle | kettle, electric kettle, tea kettle | чайник, электрочайник
toaster | toaster | тостер
microwave | microwave, microwave oven | микроволновка, микроволновая печь, свч
oven | oven | духовка, духовой шкаф
stove | stove, cooker, hob, cooktop, range | плита, варочная панель, печка, печь
fridge | fridge, refrigerator | холодильник
freezer | freezer | морозилка, морозильник, морозильная камера
dishwasher | dishwasher, dish washer | посудомойка, посудомоечная машина
washing_machine | washing machine, washer, clothes washer | стиралка, стиральная машина, стиральная машинка
dryer | dryer, tumble dryer, drier, clothes dryer | сушилка, сушильная машина
hair_dryer | hair dryer, hairdryer | фен
iron | iron | утюг
multicooker | multicooker, slow cooker, rice cooker, instant pot | мультиварка, рисоварка
air_fryer | air fryer | аэрогриль
heater | heater, space heater, electric heater, convector, heat lamp, heating lamp | обогреватель, конвектор, тепловентилятор, греющая лампа, инфракрасная лампа
floor_heating | floor heating, underfloor heating, heated floor, warm floor | теплый пол, подогрев пола, теплые полы
towel_rail | towel rail, towel warmer, towel dryer, heated towel rail | полотенцесушитель
fireplace | fireplace, electric fireplace, fire place | камин, электрокамин
hood | hood, cooker hood, extractor, extractor fan, range hood, exhaust fan, exhaust, extractor hood | вытяжка, вытяжной вентилятор | fan
ceiling_fan | ceiling fan | потолочный вентилятор | fan
ventilation | ventilation, air exchange, recuperator, fresh air | вентиляция, проветриватель, бризер, рекуператор, приточка | fan
air_purifier | air purifier, purifier, air cleaner, air filter | очиститель, очиститель воздуха, воздухоочиститель | fan
diffuser | diffuser, aroma diffuser | аромадиффузор, диффузор
computer | computer, pc, desktop, workstation | компьютер, комп, пк
laptop | laptop, notebook | ноутбук, ноут
monitor | monitor, screen, display | монитор, экран
printer | printer | принтер
router | router, modem, wifi, wi fi | роутер, модем, маршрутизатор, вайфай
server | server, nas | сервер
console | games console, game console, playstation, xbox | приставка, игровая приставка, плейстейшен
projector | projector, beamer | проектор
radio | radio | радио, радиоприемник
record_player | record player, turntable | проигрыватель пластинок, вертушка
alarm_clock | alarm clock | будильник
pump | pump, water pump | насос, помпа
fountain | fountain | фонтан
aquarium | aquarium, fish tank | аквариум
terrarium | terrarium | террариум
sewing_machine | sewing machine | швейная машинка
charger | charger, car charger, ev charger | зарядка, зарядное, зарядная станция, зарядник
car | car, vehicle | машина, автомобиль, авто
bike | bike, bicycle | велосипед
phone | phone, cell phone, mobile, mobile phone | телефон, смартфон, мобильный
tablet | tablet | планшет
watch | watch | часы
doorbell | doorbell, door bell | звонок, дверной звонок
intercom | intercom | домофон
safe | safe | сейф
mailbox | mailbox, letterbox, mail box, postbox | почтовый ящик
front_door | front door, entrance door, main door, entry door | входная дверь, парадная дверь, главная дверь, входной | door
back_door | back door, rear door | задняя дверь, черный ход | door
balcony_door | balcony door | балконная дверь, дверь на балкон, дверь балкона | door
patio_door | patio door, terrace door | дверь на террасу, дверь на веранду | door
garden_gate | garden gate | садовая калитка | gate
trash | trash, garbage, bin, rubbish, trash bin | мусор, мусорка, мусорное ведро
feeder | feeder, pet feeder, cat feeder | кормушка
vent | vent, damper | заслонка, вентканал
robot_arm | robot arm | манипулятор
bed | bed | кровать, кроватка, постель
crib | crib, cot | кроватка, люлька
sofa | sofa, couch, settee | диван, тахта
armchair | armchair, chair | кресло, стул
table | table, dining table | стол, обеденный стол, столик
desk | desk | письменный стол, рабочий стол, парта
cabinet | cabinet, cupboard | шкафчик, тумба, тумбочка, буфет
shelf | shelf, bookshelf, bookcase | полка, стеллаж, книжная полка
mirror | mirror | зеркало, зеркальный
sink | sink, basin | раковина, мойка
bathtub | bathtub, tub | джакузи ванна
counter | counter, countertop, worktop | столешница, рабочая поверхность, стойка
island | island, kitchen island | остров, островок
ceiling | ceiling | потолок, потолочный
wall | wall | стена, настенный
floor_adj | floor | пол, напольный
tree | tree | дерево
plant | plant, flower | растение, цветок, цветы
lotion | wardrobe closet | платяной шкаф
fence | fence | забор, ограда
path | path, pathway, walkway | тропинка, дорожка
facade | facade | фасад, фасадный
book | book | книга, книжный
picture | picture, painting | картина
tea | tea | чай
party | party | вечеринка, праздник, тусовка
dinner | dinner, supper | ужин
lunch | lunch | обед
breakfast | breakfast | завтрак
reading | reading, read | чтение, читать
sleep | sleep, sleeping, bedtime, good night, goodnight, night time | сон, спать, спокойной ночи, отбой, сонный, ночь
morning | morning, good morning, wake up | утро, доброе утро, подъем, утренний, пробуждение
evening | evening, good evening | вечер, вечерний, добрый вечер
daytime | day, daytime | день, дневной
night | night | ночь, ночной
away | away, leaving, leave, goodbye, gone, i am leaving, leaving home | ухожу, уход, отъезд, я ушел, никого нет дома, пока
arrive | welcome, welcome home, i am home, arrive, coming home, home coming | я дома, приход, возвращение, с возвращением, дома
holiday | holiday, vacation | отпуск, каникулы
guests | guests, guest | гости, гость, гостевой
romantic | romantic, romance, date night | романтика, романтический, романтический вечер, свидание
relax | relax, relaxing, relaxation, chill | отдых, релакс, расслабление, отдыхать
work | work, working, focus, concentration, study time | работа, рабочий, концентрация, фокус
cleaning | cleaning, clean up | уборка
cooking | cooking | готовка, кулинария
game | game, gaming | игра, игровой, игры
cozy | cozy, cosy | уют, уютный
bright | bright | яркий
dim | dim, dimmed | тусклый, приглушенный
sunset | sunset | закат
sunrise | sunrise, dawn | рассвет
rain | rain | дождь
winter | winter | зима, зимний
summer | summer | лето, летний
christmas | christmas, xmas, new year | рождество, новый год, рождественский, новогодний
birthday | birthday | день рождения
`
