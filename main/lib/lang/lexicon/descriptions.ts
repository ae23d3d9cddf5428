/** Words that tell alike things apart: `id | English | Russian`. */
export const descriptionRows = `
left | left | левый
right | right | правый
front | front | передний, входной, парадный
back | back, rear | задний
main | main, primary | главный, основной, центральный
top | top, upper | верхний
bottom | bottom, lower | нижний
big | big, large | большой, крупный
small | small, little | маленький, малый
middle | middle, center, centre, central | средний, центр
corner | corner | угол, угловой
side | side | бок, боковой
inner | inner, inside, indoor | внутренний
outer | outer | внешний
north | north, northern | север, северный
south | south, southern | юг, южный
east | east, eastern | восток, восточный
west | west, western | запад, западный
new | new | новый
old | old | старый
red | red | красный
green | green | зеленый
blue | blue | синий, голубой
white | white | белый
black | black | черный
yellow | yellow | желтый
bunny | bunny, rabbit | зайчик, заяц, кролик
star | star | звезда, звездочка, звездный
moon | moon | луна, лунный
owl | owl | сова
baby | baby | малыш, младенец
kid | kid, child, children | ребенок, дети
mom | mom, mum, mother, mama | мама
dad | dad, father, papa | папа
son | son | сын
daughter | daughter | дочь, дочка
wife | wife | жена
husband | husband | муж
grandma | grandma, grandmother, granny | бабушка
grandpa | grandpa, grandfather | дедушка
cat | cat | кот, кошка
dog | dog | собака, пес
boy | boy | мальчик
girl | girl | девочка
bedside | bedside, nightstand | прикроватный
hot | hot | горячий
cold | cold | холодный
smart | smart | умный
electric | electric | электрический
air | air | воздух, воздушный
room | room | комната
`
