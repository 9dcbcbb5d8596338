/** What is said while something is broken for a while, in French. */
import type { enFaults } from "../en-faults";
import type { Words } from "../translation";

export const frFaults: Words<typeof enFaults> = {
  "source.state.resting": "Laissée au repos, encore {left}",
  "source.resting.what":
    "{reason}. Après des échecs répétés, rien n’est envoyé à {source} pendant une minute, pour lui laisser le temps de se rétablir. Dans {left}, la prochaine requête sera de nouveau envoyée.",
  "remedy.try-now": "Essayer maintenant",
  "crash.title": "Cette partie ne peut pas être affichée",
  "crash.what":
    "Le plugin a rencontré une erreur en l’affichant ({message}). Rien n’a été écrit, et rien de ce qui vous attend n’est perdu. Les autres onglets fonctionnent toujours.",
  "crash.todo":
    "Affichez-la à nouveau ; si l’erreur revient, rechargez la page. Si cela ne suffit pas, videz le cache dans les paramètres du plugin et signalez cette phrase à ses auteurs.",
  "crash.again": "L’afficher à nouveau",
};
