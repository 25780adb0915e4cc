/**
 * Words that are frequent in questions about pictures, so that their vectors come with the course: those that begin and hold
 * questions together, colours, numbers, and what pictures show (the 80 categories of COCO among it; Lin et al. 2014).
 *
 * @module
 */

const GROUPS = {
  asking:
    "what which who whose where when why how is are was were do does did can could will would has have there this that these those it its he she they them him her his their you your",
  holding:
    "the a an of in on at to from with without by for and or not no any some all many much more most few other another same different only than as near next behind between under over above below beside front back left right top bottom side middle outside inside around through across away up down out off into 's n't ' ?",
  doing:
    "see seen look looking wear wearing hold holding sit sitting stand standing walk walking run running ride riding eat eating drink drinking play playing fly flying jump jumping lie lying sleep sleeping swim swimming cut cutting cook cooking carry carrying watch watching wait waiting talk talking smile smiling made make taken going doing happening moving parked open closed visible shown called used have being",
  colours:
    "color colour colors red green blue yellow white black brown grey gray orange purple pink gold silver dark light bright",
  numbers: "zero one two three four five six seven eight nine ten dozen number count single pair",
  properties:
    "big small large little tall short long old young new clean dirty hot cold wet dry full empty happy sad striped round square wooden metal glass plastic stone real fake sunny cloudy rainy snowy winter summer spring autumn day night morning evening daytime weather season time year kind type sort shape size pattern material brand style",
  people:
    "person people man woman men women boy girl child children baby kid kids lady guy player team face hand hands hair head eyes arm leg feet",
  animals:
    "animal animals dog cat horse sheep cow elephant bear zebra giraffe bird birds dogs cats horses elephants kitten puppy duck fish tail",
  traffic:
    "car bus train truck boat airplane plane bicycle bike motorcycle ship boats ships vehicle vehicles road street track tracks bridge sign signs traffic light stop meter hydrant wheel wheels wing wings airport harbor locomotive sail",
  things:
    "bench backpack umbrella handbag tie suitcase frisbee skis snowboard ball kite bat glove skateboard surfboard racket bottle cup fork knife spoon bowl chair couch sofa plant bed table toilet tv laptop mouse remote keyboard phone microwave oven toaster sink refrigerator book clock vase scissors toothbrush flag camera box bag hat shirt glasses shoes dress jacket window door roof wall floor fence house houses building buildings church room kitchen bathroom",
  food:
    "banana apple sandwich orange broccoli carrot pizza donut cake food fruit vegetable vegetables bread cheese meat plate coffee wine beer water milk",
  nature:
    "tree trees flower flowers leaf leaves grass sky cloud clouds sun moon mountain mountains hill snow ice sea ocean river lake beach sand dust storm field forest garden farm desert rock rocks landscape shadow",
  picture:
    "picture image photo photograph background foreground scene shot taken object objects items item thing things word words name letters written anything something someone anyone",
} as const;

/** Words that begin questions and hold them together, and say nothing of what a picture shows. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  [GROUPS.asking, GROUPS.holding].flatMap((words) => words.split(" ")),
);

/** All of them. */
export const COMMON: readonly string[] = Object.values(GROUPS).flatMap((words) => words.split(" "));
