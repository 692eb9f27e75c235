/** The word read where redaction left an order number out. */
export const namedOrder = 'ordernumber'
