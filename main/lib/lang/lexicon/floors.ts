/** Storeys: `id | English | Russian`. "First floor" is the street level in one home and the one above in another: it sits in both rows. */
export const floorRows = `
floor_ground | ground floor, downstairs, down stairs, main floor, lower floor, first floor, 1st floor, floor 1, floor one, ground level, first level | первый этаж, 1 этаж, внизу, снизу, нижний этаж, цокольный этаж, этаж 1
floor_first | first floor, 1st floor, floor 1, floor one | первый этаж, 1 этаж
floor_upper | upstairs, up stairs, upper floor, top floor, second floor, 2nd floor, floor 2, floor two, upper level, second level | второй этаж, 2 этаж, наверху, сверху, верхний этаж, этаж 2, вверху
floor_second | second floor, 2nd floor, floor 2, floor two | второй этаж, 2 этаж, этаж 2
floor_third | third floor, 3rd floor, floor 3, floor three, top floor | третий этаж, 3 этаж, этаж 3
floor_fourth | fourth floor, 4th floor, floor 4 | четвертый этаж, 4 этаж, этаж 4
floor_basement | basement, cellar, basement floor, lower level, underground | подвал, цоколь, цокольный этаж, подвальный этаж, минус первый этаж
floor_attic | attic, loft, attic floor | чердак, мансарда, мансардный этаж
floor_outside | outside, outdoors | улица, снаружи, участок
`
