/** What is said while something is broken for a while, in Spanish. */
import type { enFaults } from "../en-faults";
import type { Words } from "../translation";

export const esFaults: Words<typeof enFaults> = {
  "source.state.resting": "En reposo, {left}",
  "source.resting.what":
    "{reason}. Tras varios fallos no se envía nada a {source} durante un minuto, para que pueda recuperarse. Pasado ese tiempo ({left}), se envía la siguiente consulta.",
  "remedy.try-now": "Reintentar ahora",
  "crash.title": "Esta parte no se puede mostrar",
  "crash.what":
    "El complemento encontró un error al mostrarla ({message}). No se ha escrito nada y no se ha perdido nada de lo que espera su decisión. Las demás pestañas siguen funcionando.",
  "crash.todo":
    "Vuelva a mostrarla; si falla otra vez, recargue la página. Si no basta, vacíe la caché en las preferencias del complemento y comunique esta frase a sus autores.",
  "crash.again": "Mostrar de nuevo",
};
