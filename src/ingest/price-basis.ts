/** Whether a price basis is `current` or the year of constant prices. */
export const isPriceBasis = (text: string): boolean => text === "current" || /^\d{4}$/.test(text);
