/**
 * Rooms and outdoor places: `id | English names | Russian names`. A room of the home and the words said meet when they share a row,
 * in either language. Russian rows also hold the adjective («кухонный свет»).
 */
export const roomRows = `
kitchen | kitchen, cooking room, galley | кухня, кухонный, кухонька
kitchenette | kitchenette | мини кухня, кухня ниша
living_room | living room, lounge, sitting room, livingroom, front room, family room, drawing room, parlour, parlor | гостиная, гостинная, зал, большая комната, общая комната
dining_room | dining room, dinning room, diningroom | столовая, обеденный зал, обеденная
bedroom | bedroom, bed room, sleeping room | спальня, спальный, спаленка, спальная комната
master_bedroom | master bedroom, main bedroom, primary bedroom, parents bedroom, parents room | главная спальня, хозяйская спальня, родительская спальня, спальня родителей, большая спальня, комната родителей
guest_room | guest room, guest bedroom, spare room, spare bedroom, guestroom | гостевая, гостевая комната, гостевая спальня, комната для гостей, комната гостей
nursery | nursery, kids room, children room, child room, baby room, kids bedroom, children bedroom, playpen room | детская, детская комната, детская спальня, комната ребенка, комната детей, комната малыша
boys_room | boys room, son room, son bedroom | комната сына, комната мальчика, комната мальчиков
girls_room | girls room, daughter room, daughter bedroom | комната дочери, комната дочки, комната девочки, комната девочек
teen_room | teenager room, teen room | подростковая, комната подростка
playroom | playroom, play room, games room, game room | игровая, игровая комната
bathroom | bathroom, bath room, washroom, bath | ванная, ванна, ванная комната, ваная
shower_room | shower room, shower | душевая, душ, душевая комната
toilet | toilet, wc, loo, restroom, lavatory, powder room, half bath | туалет, уборная, санузел, туалетный
ensuite | ensuite, en suite | ванная при спальне
hallway | hallway, hall, entrance hall, entryway, entry, entrance, foyer, vestibule, lobby, front hall | прихожая, прихожка, холл, вход, вестибюль, входная зона
corridor | corridor, passage, passageway | коридор, коридорный, проход
landing | landing | лестничная площадка, площадка
stairs | stairs, staircase, stairway, stairwell | лестница, лестничный, ступени, ступеньки
office | office, study, home office, workroom, work room, den | кабинет, офис, рабочий кабинет, домашний офис, рабочая комната
library | library, reading room | библиотека, читальня
studio | studio | студия
workshop | workshop, hobby room, craft room, tool room | мастерская, хобби комната
garage | garage, car port, carport | гараж, гаражный
basement | basement, cellar | подвал, подвальный, цоколь, цокольный
attic | attic, loft | чердак, чердачный, мансарда, мансардный
laundry | laundry, laundry room, utility room, wash room | прачечная, постирочная, хозяйственная комната, хозблок
pantry | pantry, larder | кладовка, кладовая, чулан
storage | storage, storage room, store room, storeroom, box room | склад, хранилище, подсобка, подсобное помещение
closet | closet, wardrobe, walk in closet, dressing room | гардероб, гардеробная, шкаф
cloakroom | cloakroom, mudroom, mud room, coat room | тамбур, раздевалка
boiler_room | boiler room, furnace room, plant room, technical room, mechanical room | котельная, бойлерная, техническая комната, техпомещение, топочная
server_room | server room, server closet | серверная
wine_cellar | wine cellar | винный погреб, погреб
conservatory | conservatory, sunroom, sun room, winter garden, orangery | зимний сад, оранжерея
greenhouse | greenhouse, hothouse, glasshouse | теплица, парник, тепличный
balcony | balcony | балкон, балконный
loggia | loggia | лоджия
terrace | terrace, deck | терраса
veranda | veranda, verandah | веранда
patio | patio | патио, внутренний дворик
porch | porch, front porch | крыльцо
yard | yard, back yard, backyard, courtyard, front yard | двор, задний двор, дворик
garden | garden, back garden, front garden | сад, садовый, огород, палисадник
lawn | lawn | газон, лужайка
driveway | driveway, drive | подъездная дорожка, подъезд, дорожка
outside | outside, outdoors, outdoor, exterior, street | улица, уличный, снаружи, на улице, во дворе, наружный
pool | pool, swimming pool, pool area | бассейн
sauna | sauna, steam room | сауна, баня, парилка, парная
gym | gym, fitness room, exercise room, home gym, workout room | спортзал, тренажерный зал, тренажерка, спортивный зал
home_theater | home theater, home theatre, cinema room, media room, movie room, theater, theatre, home cinema | кинозал, домашний кинотеатр, медиа комната, кинотеатр
music_room | music room | музыкальная комната
bar | bar | бар
summerhouse | summerhouse, summer house, gazebo, pergola, arbor, arbour | беседка, пергола
shed | shed, tool shed, garden shed, barn | сарай, сарайчик, амбар
cottage | cottage, cabin, annex, annexe, granny flat | флигель, пристройка, домик, гостевой дом, гостевой домик
parking | parking, parking lot, car park | парковка, стоянка
gatehouse | gatehouse | сторожка
roof | roof, rooftop, roof terrace | крыша
bunker | bunker, panic room, safe room | бункер
chapel | prayer room, chapel | молельня
meeting_room | meeting room, conference room | переговорная, переговорка, конференц зал
reception | reception, waiting room | приемная, ресепшен
lab | lab, laboratory | лаборатория
classroom | classroom | класс, учебная комната
hotel_room | suite | номер, люкс
breakfast_room | breakfast room, breakfast nook, nook | комната для завтрака
scullery | scullery, back kitchen, dirty kitchen | грязная кухня, вторая кухня
summer_kitchen | summer kitchen, outdoor kitchen | летняя кухня
barbecue | barbecue area, bbq area, grill area | мангальная, зона барбекю, мангал
jacuzzi | jacuzzi, hot tub, spa | джакузи, спа
dog_room | dog room, kennel, doghouse | собачья комната, вольер, будка
cat_room | cat room | кошачья комната
stable | stable, stables | конюшня
chicken_coop | chicken coop, coop, hen house | курятник
alcove | alcove, niche | альков, ниша
mezzanine | mezzanine | антресоль, мезонин
elevator | elevator, lift | лифт
dormitory | dorm, dormitory | общежитие
common_room | common room, shared room | общий зал
smoking_room | smoking room | курилка, курительная
billiard_room | billiard room, pool room | бильярдная
ironing_room | ironing room, sewing room | гладильная, швейная
apartment | flat, apartment | студия квартира
grandparents_room | grandma room, grandmother room, grandparents room, granny room | бабушкина комната, комната бабушки
`

/** Russian rooms one is «на», not «в»: на кухне, на балконе. */
export const onRooms =
  'кухня кухонька балкон терраса веранда чердак мансарда лестница улица крыльцо лоджия крыша площадка парковка стоянка склад газон лужайка дорожка этаж антресоль кухне'
