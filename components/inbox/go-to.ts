/** Shows a conversation, or the list, without loading the page: the workspace stays, with all that is typed in it. */
export function goTo(conversationId: string | null): void {
  history.pushState(null, '', conversationId ? `/desk/inbox/${conversationId}` : '/desk/inbox')
}
