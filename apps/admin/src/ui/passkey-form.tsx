import type { Child } from 'hono/jsx';

interface PasskeyFormProps {
  /** Whether the browser makes one or signs in with one. */
  how: 'make' | 'use';
  /** Where the answer is sent, and for `use` where the question is asked for. */
  action: string;
  /** The question, where the page has it. */
  asked?: string;
  button: string;
  /** Said when the browser could not or its holder would not. */
  failed: string;
  /** Other fields. */
  children?: Child;
}

/** Shown by its script where the browser knows passkeys; the one page part that needs one. */
export function PasskeyForm({ how, action, asked, button, failed, children }: PasskeyFormProps) {
  return (
    <>
      <form method="post" action={action} data-passkey={how} data-asked={asked} hidden>
        <input type="hidden" name="answer" value="" />
        {children}
        <button class={how === 'use' ? 'plain' : undefined} type="button">
          {button}
        </button>
        <p class="wrong" role="alert" data-failed hidden>
          {failed}
        </p>
      </form>
      <script src="/passkey.js" defer />
    </>
  );
}
