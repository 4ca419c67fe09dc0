/** Firefox knows the extension by this; Chrome's and Edge's stores each give their own. */
export const geckoId = 'stay-in-app@example.org';
