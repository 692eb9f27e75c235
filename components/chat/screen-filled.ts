/** Whether the open panel fills the screen here (chat-dock.module.css says the same). */
export const screenFilled = () => matchMedia('(max-width: 40rem), (max-height: 30rem)')
