/** Invented, work-safe names and values. */
export const femaleNames =
  "Ada Alba Alma Amara Anouk Astrid Aurelia Beatrix Brisa Calla Carmen Celeste Clara Coralie Daphne Delia Dora Edda Elin Elodie Elvira Esme Fern Fleur Freya Gaia Greta Hedda Helena Ida Ilse Imogen Ines Iris Isolde Ivy Jolanda Juno Karin Kaya Lavinia Leonie Linnea Livia Lucia Luz Mabel Maeve Marisol Matilda Mila Mirthe Nadia Nell Nerys Nina Noor Odette Oona Orla Paloma Pearl Petra Philippa Priya Quilla Ramona Renata Rhea Rosalind Rowan Runa Sabine Saskia Selma Signe Silvia Solveig Stella Sunniva Tamsin Tessa Thalia Una Ursula Valda Vera Viola Wanda Willa Xenia Yara Ylva Yvette Zelda Zora".split(
    " ",
  );
export const maleNames =
  "Aldo Anders Arlo Axel Basil Bram Caspar Cato Cedric Conrad Dario Dirk Edgar Emil Enzo Felix Fergus Floris Gideon Gustav Hugo Igor Ivo Jasper Joris Kasimir Kurt Lars Leander Lorenz Ludo Magnus Marius Milo Nils Odin Orson Oskar Otto Pascal Quentin Ralf Remy Rolf Rufus Sander Silas Stefan Sven Theo Tobias Ulf Valentin Viggo Wim Xander Yorick Zeno".split(
    " ",
  );
export const surnames =
  "Abbotsford Alderwick Amberley Arkwright Ashgrove Barleycorn Beckett Birchwood Blackthorn Bramble Brightwater Brookhaven Calderstone Castellan Cedarholm Cloverfield Copperfield Corvain Dalewood Dovetail Driftwood Eastmoor Elderflower Embercroft Fairweather Falconer Farrow Featherstone Fernsby Foxglove Galloway Glasswright Goldcrest Greenhalgh Greystone Hallowell Harborough Hartwell Hawkridge Hazelwood Heathcote Hollander Inglenook Ironwood Ivorysmith Juniper Kestrel Kingfisher Larkspur Lindqvist Lockhart Longbarrow Marigold Marlowe Maywood Meadowlark Merriweather Millbrook Moonstone Moorcroft Nightingale Northgate Oakenshaw Ollerton Orchardson Pemberwick Pinehurst Quarrymore Quillfeather Ravenscar Redfern Riverstone Rosewarne Rowntree Saltmarsh Sandpiper Shadowell Silverton Skylark Snowdrop Starling Stonebridge Summerfield Swallowtail Tanglewood Thistledown Thornbury Tidewell Underhill Vantongeren Wainwright Waterhouse Weatherby Westerling Whitlock Wildgoose Willowby Winterbourne Woodruff Wrenfield Yarrow Yellowstone Zephyrine".split(
    " ",
  );
/** Surnames with letters that no server folds. */
export const accentedNames = [
  "Zoë Müller",
  "Renée Dûval",
  "Åsa Lindström",
  "Chloé Béranger",
  "Soña Peñalosa",
  "Jürgen Größl",
];
export const countries = [
  "US",
  "GB",
  "CA",
  "DE",
  "FR",
  "NL",
  "SE",
  "ES",
  "IT",
  "PL",
  "CZ",
  "BR",
  "AU",
  "JP",
  "MX",
  "HU",
];
export const ethnicities = ["CAUCASIAN", "BLACK", "ASIAN", "INDIAN", "LATIN", "MIDDLE_EASTERN", "MIXED", "OTHER"];
export const eyeColors = ["BLUE", "BROWN", "GREY", "GREEN", "HAZEL"];
export const hairColors = ["BLONDE", "BRUNETTE", "BLACK", "RED", "AUBURN", "GREY", "BALD", "VARIOUS", "WHITE", "OTHER"];
export const cupSizes = ["A", "B", "C", "D", "DD", "E", "F"];
export const tattooPlaces = ["Left forearm", "Right shoulder", "Upper back", "Left ankle", "Right wrist", "Left calf"];
export const tattooMotifs = [
  "Compass rose",
  "Swallow",
  "Lighthouse",
  "Constellation",
  "Fern",
  "Anchor",
  "Mountain range",
];
export const piercingPlaces = ["Navel", "Left nostril", "Septum", "Eyebrow", "Left helix", "Right tragus"];
export const piercingKinds = ["Ring", "Stud", "Barbell"];
export const studioWords =
  "Amber Anchor Atlas Aurora Beacon Bluebell Cascade Cinder Cobalt Coral Crescent Delta Dune Echo Ember Fathom Fjord Garnet Glacier Granite Halcyon Harvest Horizon Indigo Island Jade Jetty Keystone Lagoon Lantern Larch Linden Lumen Magnolia Mariner Meridian Mistral Monsoon Nimbus Nova Obsidian Opal Orbit Orchid Pebble Pinnacle Prairie Prism Quartz Quay Ridge Saffron Sequoia Sierra Solstice Spruce Summit Tern Tidal Topaz Tundra Umber Vale Velvet Vista Willow Zenith".split(
    " ",
  );
export const studioKinds = ["Pictures", "Studio", "Films", "Productions", "Media", "House", "Works", "Collective"];
