/** A small file in the layout of each office, written for this test: where mutation begins. */
export const seeds: readonly (readonly [format: string, name: string, text: string])[] = [
  [
    "eurostat-tsv",
    "sbs_r_nuts06_r2.tsv",
    "nace_r2,indic_sb,geo\\time\t2013 \t2012 \nJ59,V16110,DE30\t8500 b\t8308 \nJ59,V16110,NL31\t: c\t1200 d\nJ60,V13320,DE30\t: \t12.5 e\n",
  ],
  [
    "eurostat-tsv",
    "tour_occ.tsv",
    "freq,unit,geo\\TIME_PERIOD\t2019 \t2020 \nA,NR,DE\t46756549 \t: @C\nA,NR,NL\t: \t12 ep\n",
  ],
  [
    "eurostat-sdmx-csv",
    "gdp_linear.csv",
    "DATAFLOW,LAST UPDATE,freq,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\nESTAT:NAMA_10R_3GDP(1.0),21/02/23 23:00:00,A,MIO_EUR,DE111,2000,35273.89,,\nESTAT:NAMA_10R_3GDP(1.0),21/02/23 23:00:00,A,MIO_EUR,DE112,2000,,,C\n",
  ],
  [
    "sdmx-csv-2",
    "message.csv",
    'STRUCTURE[;],STRUCTURE_ID,ACTION,GEO,TIME_PERIOD,OBS_VALUE,NOTE[]\ndataflow,X:Y(1.0),I,DE,2014,12.4,"a;b"\ndataflow,X:Y(1.0),D,NL,2014,-,\n',
  ],
  [
    "json-stat",
    "cube.json",
    '{"version":"2.0","class":"dataset","label":"Jobs","id":["geo","time"],"size":[2,2],"role":{"geo":["geo"],"time":["time"]},"dimension":{"geo":{"category":{"index":["DE","NL"]}},"time":{"category":{"index":{"2012":0,"2013":1}}}},"value":[1,2.5,null,4],"status":{"2":"c"}}',
  ],
  [
    "cbs-odata3",
    "83765NED_UntypedDataSet_01012024_000000.csv",
    '\ufeff"ID";"RegioS";"Perioden";"Personen_1";"Omzet_2"\r\n"0";"PV20  ";"2020JJ00";"  1234";"    37.3"\r\n"1";"PV21  ";"2020KW01";"       .";""\r\n',
  ],
  [
    "cbs-odata4",
    "Observations.csv",
    "Id;Measure;ValueAttribute;Value;RegioS;Perioden\r\n0;M000171;None;12;NL01;2020JJ00\r\n1;M000171;Impossible;;NL01;2021JJ00\r\n",
  ],
  [
    "cbs-odata4",
    "MeasureCodes.csv",
    'Identifier;MeasureGroupId;Index;Title;Description;DataType;Unit;Decimals;PresentationType\r\nM000171;;3;Persons;"two\r\nlines";Long;aantal;0;Absolute\r\n',
  ],
  [
    "genesis-ffcsv",
    "13111-0005_de_flat.csv",
    "\ufeffstatistics_code;statistics_label;time_code;time_label;time;1_variable_code;1_variable_label;1_variable_attribute_code;1_variable_attribute_label;value;value_unit;value_variable_code;value_variable_label;value_q\n13111;Insured;STAG;Date;2023-12-31;DLAND;Land;10;Saarland;211,5;1000;ERW065;Employees;e\n13111;Insured;STAG;Date;2023-12-31;DLAND;Land;11;Berlin;/;1000;ERW065;Employees;\n",
  ],
  [
    "genesis-ffcsv-old",
    "23111-0001.csv",
    "Statistik_Code;Statistik_Label;Zeit_Code;Zeit_Label;Zeit;1_Merkmal_Code;1_Merkmal_Label;1_Auspraegung_Code;1_Auspraegung_Label;GES024__Houses__Anzahl;BAU003__Sum__Tsd._EUR\n23111;Houses;JAHR;Jahr;1991;DINSG;Germany;DG;Germany;2411;14,5\n23111;Houses;JAHR;Jahr;1992;DINSG;Germany;DG;Germany;-;.\n",
  ],
  [
    "genesis-classic",
    "11111-0001.csv",
    'GENESIS-Tabelle: 11111-0001\nArea;;\nStatistic of areas;;\nArea (qkm);;\n;Stichtag;Stichtag\n;31.12.1995;31.12.1996\nBerlin;891,5;891\nHamburg;755;-\n__________\nA "footnote\n© Office, 2020\nStand: 24.02.2020 / 00:01:03\n',
  ],
  [
    "tidy-long",
    "long.csv",
    "region;sector;year;measure;value;unit\nDE300;J59;2012;employees;1.234,5;number\nNL32;J59;2012;employees;;number\n",
  ],
  ["tidy-wide", "wide.csv", 'Kreis,2010,2011,2012\n"Essen, Stadt",12,13,14\nBochum,1,,3\n'],
];
