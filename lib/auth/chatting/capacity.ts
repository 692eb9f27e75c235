/** Nobody can write with more people at once. */
export const mostChats = 20
