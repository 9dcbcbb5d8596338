/** What the configuration checks say: a title, and what it means and what to do, in German. */
import type { enChecks } from "../en-checks";
import type { Words } from "../translation";

export const deChecks: Words<typeof enChecks> = {
  "check.no-boxes.title": "Keine Stash-Box eingerichtet",
  "check.no-boxes.what":
    "Es kann nichts verglichen werden. Fügen Sie in Stash unter Einstellungen → Metadaten-Anbieter eine hinzu.",
  "check.endpoint-not-a-url.title": "{source}: Die Adresse ist keine Webadresse",
  "check.endpoint-not-a-url.what":
    "In Stash steht „{endpoint}“. Geben Sie die vollständige Adresse ein, zum Beispiel https://…/graphql.",
  "check.endpoint-not-http.title": "{source}: Die Adresse beginnt mit {protocol}",
  "check.endpoint-not-http.what": "Nur https:// und http:// können abgefragt werden. Berichtigen Sie „{endpoint}“.",
  "check.endpoint-spaces.title": "{source}: Vor oder nach der Adresse steht ein Leerzeichen",
  "check.endpoint-spaces.what":
    "Stash vergleicht Adressen Zeichen für Zeichen, deshalb werden Verknüpfungen mit dieser Quelle nicht erkannt. Geben Sie „{meant}“ ein.",
  "check.endpoint-login.title": "{source}: Die Adresse enthält einen Benutzernamen oder ein Passwort",
  "check.endpoint-login.what":
    "Browser weisen solche Adressen zurück, und sie wird im Klartext angezeigt. Geben Sie die Adresse von {endpoint} ohne diese Angaben ein; der API-Schlüssel hat ein eigenes Feld.",
  "check.endpoint-no-graphql.title": "{source}: Die Adresse endet nicht auf /graphql",
  "check.endpoint-no-graphql.what":
    "„{endpoint}“ ist vermutlich die Website. Stash-Boxen werden unter {meant} abgefragt.",
  "check.endpoint-slash.title": "{source}: Die Adresse endet mit einem Schrägstrich",
  "check.endpoint-slash.what":
    "Die meisten Server antworten dort nicht, und Verknüpfungen mit {meant} werden nicht erkannt. Entfernen Sie den Schrägstrich.",
  "check.endpoint-query.title": "{source}: Die Adresse geht nach dem Pfad weiter",
  "check.endpoint-query.what":
    "Lassen Sie sie mit {endpoint} enden. Ein Schlüssel gehört nicht in eine Adresse: Andere könnten ihn lesen.",
  "check.endpoint-slip.title": "{source}: Ist {meant} gemeint?",
  "check.endpoint-slip.what":
    "„{endpoint}“ ist diesem Namen sehr ähnlich. Ein Schlüssel, der an den falschen Server geht, ist Fremden bekannt.",
  "check.endpoint-open.title": "{source}: Der Schlüssel wird unverschlüsselt übertragen",
  "check.endpoint-open.what": "„{endpoint}“ beginnt mit http://. Verwenden Sie https://, wenn der Server es anbietet.",
  "check.endpoint-mixed.title": "{source}: Eine über https geöffnete Seite darf keine Adresse über http abfragen",
  "check.endpoint-mixed.what":
    "Stash übernimmt die Abfrage, ein Darsteller nach dem anderen. Geben Sie der Quelle eine Adresse mit https://, oder öffnen Sie Stash über http, um direkt abzufragen.",
  "check.endpoint-twice.title": "{source}: gleiche Adresse wie {other}",
  "check.endpoint-twice.what": "Nur {other} wird abgefragt. Entfernen Sie eine der beiden.",
  "check.endpoint-same-server.title": "{source}: gleicher Server wie {other}",
  "check.endpoint-same-server.what":
    "Die beiden Adressen unterscheiden sich nur in der Schreibweise, deshalb können Darsteller mit der einen verknüpft sein und bei der anderen fehlen. Behalten Sie eine.",
  "check.not-in-policy.title": "{source} wird über Stash abgefragt",
  "check.not-in-policy.what":
    "Die Content-Security-Policy von Stash verbietet der Seite, {origin} abzufragen. Die Abfrage über Stash funktioniert, kostet aber eine Anfrage je Darsteller und meldet nichts über zusammengeführte oder gelöschte Einträge. Tragen Sie für eine direkte Abfrage {origin} unter connect-src in performerSiteSync.yml ein und klicken Sie auf „Plugins neu laden“.",
  "check.key-missing.title": "{source}: kein API-Schlüssel",
  "check.key-missing.what": "Ohne ihn gibt die Quelle keine Auskunft. Kopieren Sie ihn von Ihrer Profilseite dort.",
  "check.key-spaces.title": "{source}: Im API-Schlüssel stehen Leerzeichen oder Umbrüche",
  "check.key-spaces.what":
    "Vermutlich wurden sie mitkopiert. Geben Sie den Schlüssel noch einmal ein, ohne Leerzeichen oder Zeilenumbrüche.",
  "check.key-prefixed.title": "{source}: Es wurde mehr als der API-Schlüssel kopiert",
  "check.key-prefixed.what":
    "Geben Sie nur den Schlüssel ein, ohne Anführungszeichen und ohne Wörter wie „Bearer“ oder „ApiKey“.",
  "check.key-form.title": "{source}: Der API-Schlüssel sieht nicht wie einer aus",
  "check.key-form.what":
    "Schlüssel einer Stash-Box haben drei durch Punkte getrennte Teile. Vielleicht ist er abgeschnitten, oder es ist ein Passwort. „Verbindungen testen“ gibt Gewissheit.",
  "check.key-shared.title": "{source}: gleicher API-Schlüssel wie {other}",
  "check.key-shared.what": "Jede Stash-Box vergibt eigene Schlüssel, einer der beiden ist also falsch.",

  "check.settings-damaged.title": "Einige Einstellungen ließen sich nicht auswerten",
  "check.settings-damaged.what": "Für sie gilt die Voreinstellung, bis Sie sie ändern: {keys}.",
  "check.all-off.title": "Alle Quellen sind ausgeschaltet",
  "check.all-off.what": "Es kann nichts verglichen werden.",
  "check.all-off.mend": "Alle einschalten",
  "check.order-gone.title": "Die Quellenreihenfolge nennt Quellen, die es nicht mehr gibt",
  "check.order-gone.what": "Ohne Wirkung: {endpoints}.",
  "check.order-gone.mend": "Entfernen",
  "check.off-gone.title": "Quellen, die es nicht mehr gibt, sind noch ausgeschaltet",
  "check.off-gone.what": "Ohne Wirkung: {endpoints}.",
  "check.off-gone.mend": "Entfernen",
  "check.field-order-gone.title": "Über ein Feld entscheidet zuerst eine Quelle, die es nicht mehr gibt",
  "check.field-order-gone.what":
    "{endpoints}: nicht mehr eingerichtet. Stattdessen entscheidet die allgemeine Reihenfolge.",
  "check.field-order-gone.mend": "Entfernen",
  "check.rate-below-delay.title": "{source}: Die Begrenzung in Stash ist langsamer als Ihre Wartezeit",
  "check.rate-below-delay.what":
    "{limit, plural, one {# Anfrage} other {# Anfragen}} pro Minute heißt eine alle {seconds, number} s; Ihre Wartezeit beträgt {delay, number} s. Das Langsamere gilt. Die Begrenzung steht in Stash unter Metadaten-Anbieter.",
  "check.no-delay.title": "Zwischen den Anfragen liegt kaum eine Pause",
  "check.no-delay.what":
    "{delay, number} s ist wenig für Server, die Freiwillige betreiben; manche werden Sie eine Zeit lang abweisen. Voreingestellt sind 2 s.",
  "check.no-delay.mend": "Auf 2 s setzen",
  "check.all-ignored.title": "Jedes Feld wird ignoriert",
  "check.all-ignored.what": "Läufe finden nur Verknüpfungen.",
  "check.all-ignored.mend": "Zurück zur Voreinstellung",
  "check.create-without-sources.title":
    "Automatisches Erstellen ist eingeschaltet, aber keine Quelle kann abgefragt werden",
  "check.create-without-sources.what":
    "Es wird nichts erstellt, bis eine Quelle eingeschaltet ist und einen Schlüssel hat.",
  "check.create-without-sources.mend": "Ausschalten",
  "check.everything-overwrites.title": "Läufe wenden alles nach Quellenreihenfolge an",
  "check.everything-overwrites.what":
    "Konflikte und Ihre eigenen Bearbeitungen werden nach einer einzigen Rückfrage überschrieben. Jede Änderung lässt sich rückgängig machen.",
  "check.everything-overwrites.mend": "Stattdessen alles prüfen",
  "check.debug-on.title": "Das Debug-Protokoll ist eingeschaltet",
  "check.debug-on.what": "Es macht Läufe etwas langsamer. Schalten Sie es aus, wenn Sie es nicht mehr brauchen.",
  "check.debug-on.mend": "Ausschalten",

  "check.database-refused.title": "Der Browser lässt diese Seite nichts speichern",
  "check.database-refused.what":
    "Es kann nichts aufbewahrt oder rückgängig gemacht werden, also kann nichts angewendet werden. Das kommt in privaten Fenstern und bei vollem Datenträger vor. Meldung des Browsers: {message}",
  "check.space-little.title": "Für diese Seite ist wenig Speicherplatz übrig",
  "check.space-little.what":
    "{megabytes, number} MB sind frei. Schaffen Sie vor einem großen Lauf Platz auf dem Datenträger, oder leeren Sie den Cache.",
  "check.space-unknown.title": "Der Browser gibt nicht an, wie viel Speicherplatz übrig ist",
  "check.space-unknown.what":
    "Er teilt es nur Seiten über https mit. Es ist nichts zu tun, solange das Speichern funktioniert.",
  "check.not-persistent.title": "Der Browser darf Gespeichertes löschen, wenn der Platz knapp wird",
  "check.not-persistent.what":
    "Verlauf und Daten zum Rückgängigmachen gingen verloren. Sie können den Browser bitten, sie zu behalten.",
  "check.not-persistent.mend": "Browser bitten",
  "check.host-too-old.title": "Stash {version} ist zu alt",
  "check.host-too-old.what": "Das Plugin benötigt Stash v0.28 oder neuer. Aktualisieren Sie Stash.",
  "check.host-version-unknown.title": "Stash gibt seine Version nicht an",
  "check.host-version-unknown.what":
    "Angegeben ist „{version}“. Was dieses Stash kann, wurde aus seinem Schema gelesen, deshalb ist dies für sich genommen kein Problem.",
  "check.host-no-custom-fields.title": "Dieses Stash hat keine benutzerdefinierten Felder",
  "check.host-no-custom-fields.what": "Sperren werden stattdessen in den Einstellungen des Plugins aufbewahrt.",
  "check.host-no-partial-dates.title": "Dieses Stash nimmt nur vollständige Datumsangaben an",
  "check.host-no-partial-dates.what": "Ein Jahr oder ein Monat allein wird nicht angeboten. Stash v0.30 nimmt sie an.",
  "check.host-no-merge.title": "Dieses Stash kann Darsteller nicht zusammenführen",
  "check.host-no-merge.what":
    "Wo zwei Ihrer Darsteller an der Quelle eine Person sind, führen Sie sie von Hand zusammen. Stash v0.31 kann es.",
  "check.host-no-rate-limits.title": "Dieses Stash hat keine Begrenzung der Anfragen je Quelle",
  "check.host-no-rate-limits.what": "Es gilt nur die Wartezeit in den Einstellungen des Plugins.",
};
