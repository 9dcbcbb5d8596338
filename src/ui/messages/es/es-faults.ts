/** What is said while something is broken for a while, in Spanish. */
import type { enFaults } from "../en-faults";
import type { Words } from "../translation";

export const esFaults: Words<typeof enFaults> = {
  "source.state.resting": "En reposo, {left}",
  "source.resting.what":
    "{reason}. Tras varios fallos no se envía nada a {source} durante un minuto, para que pueda recuperarse. La siguiente pregunta después de {left} se enviará de nuevo.",
  "remedy.try-now": "Probar ahora",
  "crash.title": "Esta parte no se puede mostrar",
  "crash.what":
    "El complemento encontró un error al dibujarla ({message}). No se ha escrito nada y no se ha perdido nada de lo que le espera. Las demás pestañas siguen funcionando.",
  "crash.todo":
    "Dibújela de nuevo; si vuelve a fallar, recargue la página. Si no basta, vacíe la caché en los ajustes del complemento e informe de esta frase a sus autores.",
  "crash.again": "Dibujar de nuevo",
};
