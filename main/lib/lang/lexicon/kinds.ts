/**
 * Kinds of devices: `id | English | Russian | matches | weaker matches`. A match is a Home Assistant domain, or domain:device_class.
 * Weaker matches serve only where no better one is in the place. `~` before a kind's id: a mass word ("the light", «отопление»),
 * which means all of it in a named room.
 */
export const kindRows = `
~light | light, lighting, illumination, light switch | свет, освещение, световой, выключатель света | light
lamp | lamp, bulb, light bulb, lightbulb, luminaire, light fixture | лампа, лампочка, светильник, лампы | light
switch | switch, light switch | выключатель, переключатель, тумблер, реле | switch, input_boolean
outlet | outlet, plug, socket, smart plug, power outlet, power socket, power strip, plug socket | розетка, розеточный, штепсель, удлинитель | switch:outlet | switch
curtain | curtain, drape, drapery, curtains | штора, занавеска, гардина, портьера, тюль, занавес, шторка, занавески | cover:curtain | cover:shade
blind | blind, venetian blind, jalousie | жалюзи, жалюзи вертикальные | cover:blind | cover:shade, cover:shutter
shade | shade, roller shade, roller blind, window shade, roman shade | рулонная штора, рольштора, ролета, римская штора | cover:shade | cover:blind, cover:curtain
shutter | shutter, roller shutter, rolling shutter, window shutter | ставни, ставня, рольставни, роллета, рольставня, ставень | cover:shutter | cover:blind
awning | awning, canopy, sunshade, marquise | маркиза, навес, тент, козырек | cover:awning
~covering | cover, covering, window covering, window treatment | занавеси, солнцезащита | cover:curtain, cover:blind, cover:shade, cover:shutter, cover:awning
garage_door | garage door, garage gate, overhead door | гаражные ворота, гаражная дверь, ворота гаража, дверь гаража, ворота гаражные, ворота в гараж | cover:garage, binary_sensor:garage_door
gate | gate, driveway gate, wicket | калитка, шлагбаум | cover:gate
gate_or_garage | gates | ворота | cover:gate, cover:garage
door | door, doors | дверь, дверца, дверной, двери | cover:door, binary_sensor:door, lock | cover:garage, binary_sensor:opening, binary_sensor:garage_door
window | window, windows, skylight | окно, форточка, оконный, фрамуга, окошко | cover:window, binary_sensor:window | binary_sensor:opening
lock | lock, deadbolt, door lock, latch, smart lock, bolt | замок, засов, щеколда, дверной замок, умный замок, защелка | lock
~heating | heating, heat, central heating | отопление, обогрев | climate:heat
thermostat | thermostat | термостат, терморегулятор | climate:heat
radiator | radiator, radiator valve | радиатор, батарея, батареи, термоголовка | climate:heat
climate | climate, climate control, hvac | климат, климат контроль | climate
ac | air conditioner, air conditioning, ac, a c, aircon, air con, conditioner, cooling | кондиционер, кондей, кондер, сплит система, сплит, кондиционирование, охлаждение | climate:cool
fan | fan, ventilator | вентилятор, обдув, вентиляторный | fan
tv | tv, television, telly, tv set, television set, smart tv, t v | телевизор, телик, телек, тв, ящик, телевизионный | media_player:tv
speaker | speaker, loudspeaker, sound system, smart speaker, soundbar, sound bar | колонка, динамик, умная колонка, саундбар, акустика | media_player:speaker | media_player
receiver | receiver, amplifier, av receiver | ресивер, усилитель | media_player:receiver
~media | music, media player, player, stereo, audio, sound, song, track, media, playback, movie player, volume | музыка, плеер, проигрыватель, медиаплеер, аудио, звук, песня, трек, громкость, воспроизведение, медиа, композиция | media_player
vacuum | vacuum, vacuum cleaner, robot vacuum, hoover, robot cleaner, vac, robot vacuum cleaner, robot | пылесос, робот пылесос, робот, робот уборщик, пылесосик | vacuum
mower | lawn mower, mower, robot mower, lawnmower, robotic mower, robot lawn mower | газонокосилка, косилка, робот газонокосилка | lawn_mower
valve | valve, water valve, stopcock, shutoff, shut off valve | клапан, вентиль, кран, задвижка | valve
water | water, water supply | вода, водоснабжение | valve:water
gas_valve | gas valve, gas supply | газовый кран, газовый вентиль | valve:gas
irrigation | sprinkler, irrigation, watering, sprinkler system | полив, ороситель, спринклер, разбрызгиватель | valve:water
humidifier | humidifier | увлажнитель, увлажнитель воздуха | humidifier:humidifier | humidifier
dehumidifier | dehumidifier | осушитель, осушитель воздуха | humidifier:dehumidifier
water_heater | water heater, boiler, hot water, geyser | водонагреватель, бойлер, горячая вода, колонка газовая | water_heater
camera | camera, cam, webcam | камера, видеокамера | camera
alarm | alarm, alarm system, burglar alarm, security system, security | сигнализация, охрана, охранная система | alarm_control_panel
siren | siren, alarm siren | сирена | siren
scene | scene | сцена | scene
script | script, routine | скрипт, сценарий | script, scene
automation | automation | автоматизация | automation
person | person, people, anyone, anybody, someone, somebody, everyone, everybody, who, nobody, no one | кто, кто нибудь, кто то, люди, человек, кого нибудь, никто, жильцы | person
temperature | temperature, temp, warmth, degree | температура, градус, тепло, температурный | sensor:temperature | climate, weather
humidity | humidity, moisture level, damp, dampness, humid, moisture | влажность, сырость | sensor:humidity | climate
motion | motion, movement, motion sensor, motion detector, occupancy, presence, presence sensor | движение, датчик движения, присутствие, датчик присутствия | binary_sensor:motion, binary_sensor:occupancy, binary_sensor:presence, binary_sensor:moving
leak | leak, leakage, water leak, leak sensor, moisture sensor, flood, flooding, water sensor, moisture | протечка, утечка воды, затопление, датчик протечки, течь, утечка | binary_sensor:moisture
smoke | smoke, smoke detector, smoke alarm, smoke sensor, fire | дым, датчик дыма, пожар, задымление | binary_sensor:smoke
gas | gas, gas detector, gas leak | газ, датчик газа, утечка газа | binary_sensor:gas, sensor:gas
co | carbon monoxide, co | угарный газ, датчик угарного газа | binary_sensor:carbon_monoxide, sensor:carbon_monoxide
co2 | carbon dioxide, co 2, co2 | углекислый газ, со2 | sensor:carbon_dioxide, binary_sensor:co2
battery | battery, batteries, charge, battery level | батарейка, заряд, аккумулятор, уровень заряда, батарея, батареи, батареек, заряд батареи | sensor:battery, binary_sensor:battery
illuminance | illuminance, light level, brightness level, luminance | освещенность, уровень освещенности | sensor:illuminance
power | power, power consumption, wattage, power usage, electricity, leccy | мощность, энергопотребление, потребление, электричество, электроэнергия | sensor:power
energy | energy, electricity, leccy, energy consumption, energy usage | энергия, электричество, электроэнергия, расход энергии | sensor:energy
pressure | pressure, air pressure, barometer | давление, атмосферное давление, барометр | sensor:pressure, sensor:atmospheric_pressure
air_quality | air quality, aqi, particulate, pm25, pm10 | качество воздуха, воздух | sensor:aqi, sensor:pm25, sensor:pm10, sensor:volatile_organic_compounds
sound | noise, sound sensor | шум, датчик звука | binary_sensor:sound, sensor:sound_pressure
vibration | vibration, vibration sensor | вибрация, датчик вибрации | binary_sensor:vibration
problem | problem, fault | неисправность, проблема | binary_sensor:problem
connectivity | connectivity, connection | подключение, связь, соединение | binary_sensor:connectivity
sensor | sensor, detector | датчик, сенсор, детектор | sensor, binary_sensor
weather | weather, forecast | погода, прогноз | weather
`
