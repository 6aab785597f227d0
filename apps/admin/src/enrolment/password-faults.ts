import type { View } from '../format/view.ts';
import type { Form } from '../http/form.ts';
import type { FieldErrors } from '../ui/field.tsx';

/** What is wrong with a password that was chosen and typed again. */
export function passwordFaults(view: View, form: Form): FieldErrors {
  const password = form.verbatim('password');
  const wrong: Record<string, string> = {};
  if (password.length < 10) wrong['password'] = view.t('enrol.passwordShort');
  else if (password !== form.verbatim('repeat')) wrong['repeat'] = view.t('enrol.different');
  return wrong;
}
