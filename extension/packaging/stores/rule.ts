/** The part of a built manifest that stores have rules about; `name` and `description` as people read them. */
export interface Manifest {
  manifest_version: number;
  name: string;
  description: string;
  version: string;
  icons?: Record<string, string>;
  permissions?: string[];
  optional_permissions?: string[];
  action?: object;
  sidebar_action?: object;
  update_url?: string;
  minimum_chrome_version?: string;
  background?: { service_worker?: string; scripts?: string[] };
  commands?: Record<string, { suggested_key?: object }>;
  browser_specific_settings?: {
    gecko?: { id?: string; strict_min_version?: string; data_collection_permissions?: { required?: string[] } };
    gecko_android?: { strict_min_version?: string };
  };
}

interface Rule {
  /** As one would say it to whoever broke it. */
  says: string;
  /** Where the store says so. */
  source: string;
  holds: (manifest: Manifest) => boolean;
}

export interface Store {
  name: string;
  /** Which of the packages it takes. */
  takes: "chrome" | "firefox";
  rules: Rule[];
}
