const REGION =
  /شرق|شمال|غرب|جنوب|منطقة|اسيا|افريقيا|اوروبا|الساحل|قارة|العربي|Middle|Africa|Asia|Europe|Sahel|Maghreb|Balkans|[Rr]egion|MENA|Gulf|America/u

/** Whether a place is a region: mostly what a meeting is about, while a city or a venue is where it is held. */
export const isRegion = (name: string): boolean => REGION.test(name)
