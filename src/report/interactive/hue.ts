/** The hue of a colour in degrees; undefined for white, black and greys. A shade mixed with any of these keeps its hue. */
export function hueOf(colour: string): number | undefined {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  // Inks and rules of the page are not quite grey.
  if (spread < 16 || (spread < 40 && most < 200)) return undefined;
  const sixth =
    most === red ? (green - blue) / spread : most === green ? 2 + (blue - red) / spread : 4 + (red - green) / spread;
  return (sixth * 60 + 360) % 360;
}
