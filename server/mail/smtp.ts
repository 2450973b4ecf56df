import { createTransport } from 'nodemailer'
import type { Mailer } from './mailer.ts'

/** Milliseconds that a mail server may take to answer. */
const PATIENCE = 10_000

/** Letters over SMTP. @param url as `smtp://user:password@host:587` or `smtps://...` */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(
    {
      url,
      connectionTimeout: PATIENCE,
      greetingTimeout: PATIENCE,
      socketTimeout: PATIENCE,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  )
  return {
    async send({ to, subject, text }) {
      // The address as an object: nothing in it can add a second receiver.
      await transport.sendMail({ to: { name: '', address: to }, subject, text })
    },
  }
}
