/** What is said while something is broken for a while, in French. */
import type { enFaults } from "../en-faults";
import type { Words } from "../translation";

export const frFaults: Words<typeof enFaults> = {
  "source.state.resting": "Au repos encore {left}",
  "source.resting.what":
    "{reason}. Après des échecs répétés, rien n’est envoyé à {source} pendant une minute, pour lui laisser le temps de se rétablir. La prochaine question après {left} sera de nouveau envoyée.",
  "remedy.try-now": "Essayer maintenant",
  "crash.title": "Cette partie ne peut pas être affichée",
  "crash.what":
    "Le plugin a rencontré une erreur en la dessinant ({message}). Rien n’a été écrit, et rien de ce qui vous attend n’est perdu. Les autres onglets fonctionnent toujours.",
  "crash.todo":
    "Redessinez-la ; si l’erreur revient, rechargez la page. Si cela ne suffit pas, videz le cache dans les réglages du plugin et signalez cette phrase à ses auteurs.",
  "crash.again": "Redessiner",
};
