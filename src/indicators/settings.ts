import * as settings from "../model/settings.ts";

// The choices of a user are read alike for indicators and for composites, which may not meet.
export const { numberOf, oneOf, presentIn, withStandards } = settings;
