/** One row a size, as the heading of its table says. Lengths of feet in millimetres, all else in centimetres. */
export const shoeChart: readonly (readonly [eu: number, uk: number, foot: number])[] = [
  [36, 3.5, 225],
  [37, 4, 232],
  [38, 5, 239],
  [39, 6, 245],
  [40, 6.5, 252],
  [41, 7.5, 259],
  [42, 8, 266],
  [43, 9, 272],
  [44, 9.5, 279],
  [45, 10.5, 285],
  [46, 11, 292],
  [47, 12, 299],
]

export const clothingChart: readonly (readonly [size: string, chest: string, waist: string])[] = [
  ['XS', '82–88', '66–72'],
  ['S', '88–94', '72–78'],
  ['M', '94–100', '78–84'],
  ['L', '100–107', '84–91'],
  ['XL', '107–115', '91–99'],
  ['XXL', '115–123', '99–107'],
]

export const packChart: readonly (readonly [size: string, back: string])[] = [
  ['S/M', '42–48'],
  ['M/L', '48–54'],
]
