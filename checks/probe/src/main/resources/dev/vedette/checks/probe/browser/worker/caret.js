// Puts the caret behind the last sign of a field that does not have it yet.
(field) => {
  if (field.getRootNode().activeElement === field) return;
  field.focus();
  getSelection().modify('move', 'forward', 'documentboundary');
}
