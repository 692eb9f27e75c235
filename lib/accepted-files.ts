/** What a field that chooses files offers; what they really are, the server finds out. */
export const acceptedFiles = 'image/png,image/jpeg,image/gif,image/webp,image/avif,image/heic,application/pdf'
