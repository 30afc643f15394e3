-- A name that many records carry ("公司") made search read and cut up every row; what is searched is now cut up once, when it is written.

-- Forms of one character that people use for each other: traditional and Japanese forms become simplified ones, katakana becomes
-- hiragana. Taken from the OpenCC dictionaries (TSCharacters, JPVariants, HKVariants, TWVariants; Apache License 2.0).
create function search_variants() returns jsonb
    language sql immutable parallel safe
as $$
    select jsonb_object(string_to_array(
        -- Forms that are folded …
        '㑮㑯㑳㑶㒓㓄㓨㔋㖮㗲㗿㘉㘓㘔㘚㛝㜄㜏㜐㜗㜢㜷㞞㟺㠏㢗㢝㥮㦎㦛㦞㨻㩋㩜㩳㩵㪎㯤㰙㵗㵾㶆㷍㷿㸇㹽㺏㺜㻶㿖㿗㿧䀉䀹䁪䁻䂎䃮䅐䅳䆉䉑䉙䉬䉲䉶䊭䊷䊺䋃䋔䋙䋚䋦䋹䋻䋼䋿䌈䌋䌖䌝䌟䌥䌰䍤䍦䍽䎙䎱'
        '䕤䕳䖅䗅䗿䙔䙡䙱䚩䛄䛳䜀䜖䝭䝻䝼䞈䞋䞓䟃䟆䟐䠆䠱䡐䡩䡵䢨䤤䥄䥇䥑䥗䥩䥯䥱䦘䦛䦟䦯䦳䧢䪊䪏䪗䪘䪴䪾䫀䫂䫟䫴䫶䫻䫾䬓䬘䬝䬞䬧䭀䭃䭑䭔䭿䮄䮝䮞䮠䮫䮰䮳䮾䯀䯤䰾䱀䱁䱙䱧䱬䱰䱷䱸䱽䲁䲅䲖䲘䲰'
        '䳜䳢䳤䳧䳫䴉䴋䴬䴱䴴䴽䵳䵴䶕䶲丟両並么乗亀亂予亙亜亞仏仮伝佇佈佔併來侖価侶侷俁係俓俔俠俥俬倀倆倈倉個們倖倫倲倹偉偑側偵偽傌傑傖傘備傢傭傯傳傴債傷傾僂僅僉僑僕僞僥僨僱價儀儁儂億儈儉儎'
        '儐儔儕儘償儣優儭儲儷儸儺儻儼兇兌児兒兗內兩円冊冑冪凈凍凙凜処凱別刪剄則剋剎剗剛剝剣剤剮剰剴創剷剾劃劇劉劊劌劍劏劑劚労効勁勅勑動務勛勝勞勢勣勧勩勱勲勳勵勸勻匭匯匱區協単卹卻卽厙厠厤厭'
        '厲厳厴參叄収叢吒吳吶呂呉呪咼員哯唄唓唖唚唸問啓啞啟啢喎喚喪喫喬單喲営嗆嗇嗊嗎嗚嗩嗰嗶嗹嘆嘍嘓嘔嘖嘗嘜嘩嘪嘮嘯嘰嘳嘵嘸嘺嘽噁噅噓噚噛噝噞噠噥噦噯噲噴噸噹嚀嚇嚌嚐嚕嚙嚛嚥嚦嚧嚨嚮嚲嚳嚴'
        '嚶嚽囀囁囂囃囅囈囉囌囑囒団囪囲図圇國圍圏園圓圖團圞圧垵埡埬埰執堅堊堖堚堝堯報場塁塊塋塏塒塗塚塢塤塩塵塹塿墊増墜墮墰墲墳墶墻墾壇壈壊壋壌壎壓壗壘壙壚壜壞壟壠壢壣壩壪壯壱売壺壼壽変夠夢'
        '夥夾奐奧奨奩奪奬奮奼妝姍姦娛婁婡婦婭媈媧媯媰媼媽嫋嫗嫵嫺嫻嫿嬀嬃嬇嬈嬋嬌嬙嬡嬢嬣嬤嬦嬪嬰嬸嬻孃孄孆孇孋孌孎孫學孻孾孿実宮寀寛寠寢實寧審寫寬寵寶対専將專尋對導尷屆屍屓屜屢層屨屩屬岡峯'
        '峴島峽崍崑崗崙崢崬嵐嵗嵜嵼嵾嶁嶄嶇嶈嶋嶌嶔嶗嶘嶠嶢嶧嶨嶮嶴嶸嶹嶺嶼嶽巊巋巌巒巔巖巗巘巣巰巹巻帥師帯帰帳帶幀幃幓幗幘幝幟幣幩幫幬幹幾庁広庫廁廂廃廄廈廎廕廚廝廟廠廡廢廣廧廩廬廳弁弐弒弔'
        '弳張強弾彃彆彈彌彎彔彙彞彠彥彫彲彿後徑従從徠復徳徴徹徿応恆恥恵悅悞悩悪悵悶悽惡惱惲惻愛愜愨愴愷愻愾慄態慍慘慚慟慣慤慪慫慮慳慶慺慼慾憂憊憐憑憒憖憚憢憤憫憮憲憶憸憹懀懇應懌懍懎懐懞懟懣'
        '懤懨懲懶懷懸懺懼懾戀戇戔戦戧戩戯戰戱戲戶戸戻払抜択拋拝拠拡挙挩挱挾挿捜捨捫捱捲掃掄掆掗掙掚掛採掲掻揀揚換揮揯揺損搖搗搵搶摂摋摐摑摜摟摯摳摶摺摻撃撈撊撏撐撓撝撟撣撥撧撫撲撳撹撻撾撿擁'
        '擄擇擊擋擓擔據擟擠擡擣擫擬擯擰擱擲擴擷擺擻擼擽擾攄攆攋攏攔攖攙攛攜攝攢攣攤攪攬敍敎敓敗敘敵數斂斃斅斆斉斎斕斬斷斸旂旣昇時晉晝晩暁暈暉暘暢暦暫曁曄曆曇曉曊曏曖曠曥曨曬書曽會朥朧朮東杴'
        '枱枴柵柺査栁栄桒桜桝桟桱桿梔梖梘條梟梲棄棊棖棗棟棡棧棲棶椏検椲楇楊楓楡楨業極楽榘榦榪榮榲榿構槍槓槗様槤槧槨槫槮槳槶槼樁樂樅樑樓標樞樠樢樣樤樧権樫樳樸樹樺樿橈橋機橢橫橯檁檉檔檜檟檢檣'
        '檭檮檯檳檵檸檻檾櫃櫅櫓櫚櫛櫝櫞櫟櫠櫥櫧櫨櫪櫫櫬櫱櫳櫸櫺櫻欄欅欇權欍欏欐欑欒欓欖欘欞欠欽歎歐歓歟歡歩歯歲歳歴歷歸歿殘殞殢殤殨殫殭殮殯殰殲殺殻殼毀毆毊毎毿氂氈氌気氣氫氬氭氳氷氾汎汙汚決'
        '沒沖沢沪況泝洩洶浄浜浹涇涗涙涼淒淚淥淨淩淪淵淶淺渇済渉渋渓渙減渢渦測渾湊湋湞湧湯満溈溌準溝溡溫溮溳溼滄滅滌滎滙滝滬滯滲滷滸滻滾滿漁漊漚漢漣漬漲漵漸漿潀潁潑潔潕潙潚潛潣潤潯潰潷潿澀澅'
        '澆澇澐澗澠澤澦澩澬澮澱澾濁濃濄濆濕濘濚濛濜濟濤濧濫濰濱濵濺濼濾濿瀂瀃瀅瀆瀇瀉瀋瀏瀕瀘瀝瀟瀠瀦瀧瀨瀬瀰瀲瀾灃灄灍灑灒灕灘灙灝灡灣灤灧灩災為烏烴焔無焼煇煉煒煙煢煥煩煬煱熂熅熉熌熒熓熗熚'
        '熡熱熲熾燁燈燉燒燙燜營燦燬燭燴燶燻燼燾爃爄爇爍爐爖爛爥爧爭爲爺爾牀牆牘牽犖犛犞犠犢犧狀狹狽猌猙猟猶猻獁獃獄獅獊獎獣獨獩獪獫獮獰獱獲獵獷獸獺獻獼玀玁珼現琱琺琿瑋瑒瑣瑤瑩瑪瑲瑻瑽璉璊璝'
        '璡璣璦璫璯環璵璸璼璽璾瓄瓊瓏瓔瓕瓚瓛甌甕產産甦甯畝畢畫異畳畵當畼疇疊疏痙痠痩痮痺痾瘂瘋瘍瘓瘞瘡瘧瘮瘱瘲瘺瘻療癆癇癉癐癒癘癟癡癢癤癥癧癩癬癭癮癰癱癲発發皁皐皚皟皰皸皺盃盜盞盡監盤盧盨'
        '盪県眝眞眥眾睍睏睜睞睪瞘瞜瞞瞤瞶瞼矇矉矑矓矚矯矽砈砕硃硜硤硨硯碕碙碩碭碸確碼碽磑磚磠磣磧磯磽磾礄礆礎礒礙礦礪礫礬礮礱祕祿禍禎禕禡禦禪禮禰禱禿秈稅稈稏稜稟種稱稲穀穂穇穌積穎穏穠穡穢穣'
        '穩穫穭窩窪窮窯窵窶窺竃竄竅竇竈竊竚竜竪竱競筆筍筧筴箇箋箏節範築篋篔篘篠篤篩篳篸簀簂簍簑簞簡簢簣簫簷簹簽簾籃籅籋籌籔籙籛籜籟籠籤籩籪籬籮籲粋粛粧粵糉糝糞糧糭糰糲糴糶糸糹糺糾紀紂約紅紆'
        '紇紈紉紋納紐紓純紕紖紗紘紙級紛紜紝紟紡紬紮細紱紲紳紵紹紺紼紿絀絁終絃組絅絆経絍絎結絕絙絛絝絞絡絢絥給絧絨絰統絲絳絵絶絹絺綀綁綃綆綇綈綉綋綌綏綐綑經綖継続綜綞綟綠綡綢綣綫綬維綯綰綱網'
        '綳綴綵綸綹綺綻綽綾綿緄緇緊緋緍総緑緒緓緔緗緘緙線緝緞緟締緡緣緤緦編緩緬緮緯緰緱緲練緶緷緸緹緻緼縁縄縈縉縊縋縍縎縐縑縕縗縛縝縞縟縣縦縧縫縬縭縮縰縱縲縳縴縵縶縷縸縹縺總績繂繃繅繆繈繊繋'
        '繍繏繐繒繓織繕繚繞繟繡繢繨繩繪繫繬繭繮繯繰繳繶繷繸繹繻繼繽繾繿纁纇纈纊續纍纏纓纔纖纗纘纚纜缶缽罃罈罌罎罰罵罷羅羆羈羋羣羥羨義羵羶習翬翹翽耬耮聖聞聡聯聰聲聳聴聵聶職聹聻聽聾肅脅脈脛脣'
        '脥脩脫脳脹腎腖腡腦腪腫腳腸膃膕膚膞膠膢膩膹膽膾膿臉臍臏臓臗臘臚臟臠臢臥臨臺與興舉舊舎舗舘艙艣艤艦艫艱艷芸芻苧茘茲荊荘莊莖莢莧菕華菴菸萇萊萬萴萵葉葒著葝葤葦葯葷蒍蒐蒓蒔蒕蒞蒭蒼蓀蓆蓋'
        '蓧蓮蓯蓴蓽蔔蔘蔞蔣蔥蔦蔭蔯蔵蔿蕁蕆蕎蕒蕓蕕蕘蕝蕢蕩蕪蕭蕳蕷蕽薀薆薈薊薌薑薔薘薟薦薩薫薬薳薴薵薺藍藎藝藥藪藭藴藶藷藹藺蘀蘄蘆蘇蘊蘚蘞蘟蘢蘭蘺蘿虆處虛虜號虧虯蛍蛺蛻蜆蝋蝕蝟蝦蝨蝸螄螞螢'
        '螮螻螿蟂蟄蟈蟎蟘蟜蟣蟬蟯蟲蟳蟶蟻蠀蠁蠅蠆蠍蠐蠑蠔蠙蠟蠣蠦蠨蠱蠶蠻蠾衆衊術衕衚衛衝衞衹袞裊裏補裝裡製複褌褘褲褳褸褻襀襆襇襉襏襓襖襗襘襝襠襤襪襬襯襰襲襴襵覇覈見覎規覓視覘覚覛覡覥覦覧親'
        '覬覯覲観覷覹覺覼覽覿觀觴觶觸訁訂訃計訊訌討訐訑訒訓訕訖託記訛訜訝訞訟訢訣訥訨訩訪設許訳訴訶診註証詀詁詆詊詎詐詑詒詓詔評詖詗詘詛詞詠詡詢詣試詩詫詬詭詮詰話該詳詵詷詼詿誂誄誅誆誇誋誌認'
        '誑誒誕誘誚語誠誡誣誤誥誦誨說誫説読誰課誳誴誶誷誹誺誼誾調諂諄談諉請諍諏諑諒論諗諛諜諝諞諡諢諣諤諥諦諧諫諭諮諯諰諱諳諴諶諷諸諺諼諾謀謁謂謄謅謆謉謊謎謏謐謔謖謗謙謚講謝謠謡謨謫謬謭謯謱'
        '謳謸謹謾譁譂譅譆證譊譎譏譑譖識譙譚譜譞譟譨譫譭譯議譲譴護譸譽譾讀讅變讋讌讎讒讓讕讖讚讜讞豈豊豎豐豔豬豵豶貓貗貙貝貞貟負財貢貧貨販貪貫責貯貰貲貳貴貶買貸貺費貼貽貿賀賁賂賃賄賅資賈賊賑'
        '賒賓賕賙賚賛賜賝賞賟賠賡賢賣賤賦賧質賫賬賭賰賴賵賺賻購賽賾贃贄贅贇贈贉贊贋贍贏贐贑贓贔贖贗贚贛贜赬趕趙趨趲跡踐踰踴蹌蹔蹕蹟蹣蹤蹳蹺蹻躂躉躊躋躍躎躑躒躓躕躘躚躝躡躥躦躪軀軉車軋軌軍軏'
        '軑軒軔軕軗軛軜軟転軤軨軫軬軲軷軸軹軺軻軼軽軾軿較輄輅輇輈載輊輋輌輒輓輔輕輖輗輛輜輝輞輟輢輥輦輨輩輪輬輮輯輳輷輸輻輼輾輿轀轂轄轅轆轇轉轊轍轎轐轔轗轟轠轡轢轣轤辦辭辮辯農辺迴逓逕這連週'
        '進遅遊運過達違遙遜遞遠遡適遱遲遷選遺遼邁還邇邉邊邏邐郟郵郷鄆鄉鄒鄔鄖鄟鄧鄭鄰鄲鄳鄴鄶鄺酇酈酔醃醋醖醗醜醞醟醣醤醫醬醯醱醶醸釀釁釃釅釈釋釐釒釓釔釕釗釘釙釚針釟釣釤釦釧釨釩釲釳釵釷釹釺'
        '釾鈀鈁鈃鈄鈅鈆鈇鈈鈉鈋鈍鈎鈐鈑鈒鈔鈕鈖鈗鈛鈞鈠鈡鈣鈥鈦鈧鈮鈯鈰鈲鈳鈴鈷鈸鈹鈺鈽鈾鈿鉀鉁鉄鉅鉆鉈鉉鉋鉍鉑鉔鉕鉗鉚鉛鉝鉞鉠鉢鉤鉦鉬鉭鉱鉲鉳鉶鉷鉸鉺鉻鉽鉾鉿銀銁銂銃銅銈銊銍銏銑銓銖銘銚銛'
        '銜銠銣銥銦銨銩銪銫銬銭銱銳銶銷銹銻銼鋁鋂鋃鋅鋇鋉鋌鋏鋒鋗鋙鋝鋟鋠鋣鋤鋥鋦鋨鋩鋪鋭鋮鋯鋰鋱鋳鋶鋸鋼錀錁錂錄錆錇錈錏錐錒錕錘錙錚錛錜錝錟錠錡錢錤錥錦錨錩錫錬錮錯録錳錶錸錼錽鍀鍁鍃鍄鍅鍆'
        '鍇鍈鍉鍊鍋鍍鍒鍔鍘鍚鍛鍠鍤鍥鍩鍬鍮鍰鍵鍶鍺鍼鍾鎂鎄鎇鎈鎊鎌鎍鎔鎖鎘鎙鎚鎛鎝鎞鎡鎢鎣鎦鎧鎩鎪鎬鎭鎮鎯鎰鎲鎳鎵鎶鎷鎸鎿鏃鏆鏇鏈鏉鏌鏍鏐鏑鏗鏘鏚鏜鏝鏞鏟鏡鏢鏤鏥鏦鏨鏰鏵鏷鏹鏺鏽鏾鐃鐄鐇鐈'
        '鐋鐍鐎鐏鐐鐒鐓鐔鐗鐘鐙鐝鐠鐥鐦鐧鐨鐪鐫鐮鐯鐲鐳鐵鐶鐸鐺鐼鐽鐿鑀鑄鑉鑊鑌鑑鑒鑔鑕鑞鑠鑣鑥鑪鑭鑰鑱鑲鑴鑷鑹鑼鑽鑾鑿钁钂镟長門閂閃閆閈閉開閌閍閎閏閐閑閒間閔閗閘閝閞閡関閣閤閥閨閩閫閬閭閱'
        '閲閵閶閹閻閼閽閾閿闃闆闇闈闊闋闌闍闐闑闒闓闔闕闖闘關闞闠闡闢闤闥陘陝陞陣陥陰陳陸険陽隉隊階隕際隠隨險隯隱隴隸隻雋雑雖雙雛雜雞離難雲電霊霢霣霧霼霽靂靄靆靈靉靚靜靝靦靧靨鞀鞏鞝鞦鞽鞾韁'
        '韃韆韉韋韌韍韓韙韚韛韜韝韞韠韻響頁頂頃項順頇須頊頌頍頎頏預頑頒頓頗領頜頡頤頦頫頭頮頰頲頴頵頷頸頹頻頼頽顂顃顅顆題額顎顏顒顓顔顕顗願顙顛類顢顣顥顧顫顬顯顰顱顳顴風颭颮颯颰颱颳颶颷颸颺'
        '颻颼颾飀飄飆飈飋飛飠飢飣飥飦飩飪飫飭飯飱飲飴飵飶飼飽飾飿餃餄餅餉養餌餎餏餑餒餓餔餕餖餗餘餚餛餜餞餡餦餧館餪餫餬餭餱餳餵餶餷餸餺餼餾餿饁饃饅饈饉饊饋饌饑饒饗饘饜饞饟饠饢馬馭馮馯馱馳馴'
        '馹馼駁駃駅駆駊駎駐駑駒駔駕駘駙駚駛駝駞駟駡駢駤駧駩駫駭駰駱駶駸駻駿騁騂騃騄騅騉騊騌騍騎騏騒験騔騖騙騚騜騝騟騠騤騧騪騫騭騮騰騱騴騵騶騷騸騻騼騾驀驁驂驃驄驅驊驋驌驍驏驓驕驗驙驚驛驟驢驤'
        '驥驦驨驪驫骯髄髏髒體髕髖髙髪髮鬆鬍鬖鬚鬠鬢鬥鬧鬨鬩鬮鬱鬹魎魘魚魛魟魢魥魦魨魯魴魵魷魺魽鮁鮃鮄鮅鮆鮊鮋鮍鮎鮐鮑鮒鮓鮕鮚鮜鮝鮞鮟鮣鮤鮦鮪鮫鮭鮮鮯鮰鮳鮵鮶鮸鮺鮿鯀鯁鯄鯆鯇鯉鯊鯒鯔鯕鯖鯗鯛'
        '鯝鯞鯡鯢鯤鯧鯨鯪鯫鯬鯰鯱鯴鯶鯷鯽鯾鯿鰁鰂鰃鰆鰈鰉鰋鰌鰍鰏鰐鰑鰒鰓鰕鰛鰜鰟鰠鰣鰤鰥鰦鰧鰨鰩鰫鰭鰮鰱鰲鰳鰵鰷鰹鰺鰻鰼鰽鰾鱂鱄鱅鱆鱇鱈鱉鱊鱒鱔鱖鱗鱘鱝鱟鱠鱢鱣鱤鱧鱨鱭鱮鱯鱲鱷鱸鱺鳥鳧鳩鳬'
        '鳲鳳鳴鳶鳷鳼鳽鳾鴀鴃鴅鴆鴇鴉鴎鴐鴒鴔鴕鴗鴛鴜鴝鴞鴟鴣鴥鴦鴨鴮鴯鴰鴲鴳鴴鴷鴻鴽鴿鵁鵂鵃鵊鵐鵑鵒鵓鵚鵜鵝鵟鵠鵡鵧鵩鵪鵫鵬鵮鵯鵰鵲鵷鵾鶄鶇鶉鶊鶌鶏鶒鶓鶖鶗鶘鶚鶡鶥鶦鶩鶪鶬鶭鶯鶰鶲鶴鶹鶺鶻'
        '鶼鶿鷀鷁鷂鷄鷅鷈鷉鷊鷐鷓鷔鷖鷗鷙鷚鷣鷤鷥鷦鷨鷩鷫鷯鷲鷳鷴鷷鷸鷹鷺鷽鷿鸂鸇鸊鸋鸌鸏鸕鸗鸘鸚鸛鸝鸞鹵鹸鹹鹺鹼鹽麗麥麨麩麪麫麬麯麲麳麴麵麷麹麺麼黃黌黒黙點黨黲黴黶黷黽黿鼂鼈鼉鼕鼴齇齊齋齎'
        '齏齒齔齕齗齙齜齟齠齡齢齣齦齧齩齪齬齭齯齰齲齴齶齷齾龍龎龐龑龓龔龕龜龭龯鿁鿓﨑𠁞𠌥𠏢𠐊𠗣𠞆𠠎𠬙𠮷𠽃𠿕𡂡𡃄𡃕𡃤𡄔𡄣𡅏𡅯𡑭𡓁𡓾𡔖𡞵𡟫𡠹𡡎𡢃𡮉𡮣𡳳𡸗𡹬𡻕𡽗𡾱𡿖𢍰𢠼𢣐𢣚𢣭𢤩𢤱𢤿𢯷𢶒𢶫𢷬𢷮𢹿𢺳'
        '𣈶𣋋𣍐𣙎𣜬𣝕𣞻𣠩𣠲𣯩𣯴𣯶𣽏𣾷𣿉𤁣𤄷𤅶𤑳𤑹𤒎𤒻𤓌𤓩𤘀𤛮𤛱𤜆𤠮𤢟𤢻𤩂𤪺𤫩𤬅𤳷𤳸𤷃𤸫𤺔𥊝𥌃𥏝𥕥𥖅𥖲𥗇𥜐𥜰𥞵𥢢𥢶𥢷𥨐𥪂𥯤𥴨𥴼𥵃𥵊𥶽𥸠𥻦𥼽𥽖𥾯𥿊𦀖𦂅𦃄𦃩𦅇𦅈𦆲𦒀𦔖𦘧𦟼𦠅𦡝𦢈𦣎𦧺𦪙𦪽𦱌𦾟𧎈𧒯𧔥'
        '𧕟𧜗𧜵𧝞𧞫𧟀𧡴𧢄𧦝𧦧𧩕𧩙𧩼𧫝𧬤𧭈𧭹𧳟𧵳𧶔𧶧𧷎𧸘𧹈𧽯𨂐𨄣𨅍𨆪𨇁𨇞𨇤𨇰𨇽𨈊𨈌𨊰𨊸𨊻𨋢𨌈𨍰𨎌𨎮𨏠𨏥𨞺𨟊𨢿𨣈𨣞𨣧𨤻𨥛𨥟𨦫𨧀𨧜𨧰𨧱𨨏𨨛𨨢𨩰𨪕𨫒𨬖𨭆𨭎𨭖𨭸𨮂𨮳𨯅𨯟𨰃𨰋𨰥𨰲𨲳𨳑𨳕𨴗𨴹𨵩𨵸𨶀𨶏𨶮𨶲'
        '𨷲𨼳𨽏𩀨𩅙𩎖𩎢𩏂𩏠𩏪𩏷𩑔𩒎𩓣𩓥𩔑𩔳𩖰𩗀𩗓𩗴𩘀𩘝𩘹𩘺𩙈𩚛𩚥𩚩𩚵𩛆𩛌𩛡𩛩𩜇𩜦𩜵𩝔𩝽𩞄𩞦𩞯𩟐𩟗𩠴𩡣𩡺𩢡𩢴𩢸𩢾𩣏𩣑𩣫𩣵𩣺𩤊𩤙𩤲𩤸𩥄𩥇𩥉𩥑𩦠𩧆𩭙𩯁𩯳𩰀𩰹𩳤𩴵𩵦𩵩𩵹𩶁𩶘𩶰𩶱𩷰𩸃𩸄𩸡𩸦𩻗𩻬𩻮𩼶𩽇'
        '𩿅𩿤𩿪𪀖𪀦𪀾𪁈𪁖𪂆𪃍𪃏𪃒𪃧𪄆𪄕𪅂𪆷𪇳𪈼𪉸𪋿𪌭𪍠𪓰𪔵𪘀𪘯𪙏𪟖𪷓𫒡𫜦ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペ'
        'ホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ‐‑–—―‘’“”•‧−・', null), string_to_array(
        -- … and what each of them becomes.
        '𫝈㑔㑇㐹𠉂𪠟刾𪟎𪠵𠵾𪡛𠰱𪢌㗷㘎𫝦㚯㛣𫝧𡞋𡞱𡝠𪨊𪩇㟆𪪑𢋈㤘𢛯𢗓𪫷𪮃𪮋㨫㧐擜𪯋𣘐𣗙𣳆𪷍𫞛𤆢𤈷𤎺𫞣𤠋𪺻𪼋𪽮𤻊𤽯𥁢𥅴𥇢䀥𥎝鿎𫀨𫀬𫁂𫁲𥬀𫂈𥮜𫁷𥺅䌶𫄚𫄜𫄞䌺䌻𫄩䌿䌾𫄮𦈓𦈖𦈘𦈜𦈟𦈞𦈠𦈙𫅅䍠𦍠𫅭䎬'
        '𫟕𦰴𫟑𫊪𧉞𫋲䙌𧜭𫌯𫍠𫍫䜧𫟢𫎧𧹕䞍𧹑𫎪𫎭𫎺𫎳𫎱𫏃𨅛𫟤𫟥𫟦𨑹𫟺𫠀䦂鿏𫔋𨱖𫔆䥾𨸄䦶䦷𫔵𨷿𨸟𫖅𩏼𩐀𩏿𫖫𫖬𫖱𫖰𫖲𩖗𫖺𫗇𫠈𫗊𩙮𩙯𩙧𫗟𩠇𩠈𫗱𫗰𩧭𫠊𩧰𩨁𩧿𩨇𫘮𩨏𩧪䯅𩩈鲃𫚐𫚏𩾈𫚠𩾊𩾋䲣𫠑䲝鳚𫚜𩾂鳤𪉂'
        '𫛬𫛰𫛮𫛺𫛼鹮𫜅𪎈𫜒𪎋𫜔𪑅𫜙𫜨𫜳丢两并幺乘龟乱豫亘亚亚佛假传伫布占并来仑价侣局俣系𠇹伣侠伡私伥俩俫仓个们幸伦㑈俭伟㐽侧侦伪㐷杰伧伞备家佣偬传伛债伤倾偻仅佥侨仆伪侥偾雇价仪俊侬亿侩俭傤'
        '傧俦侪尽偿𠆲优𠋆储俪㑩傩傥俨凶兑儿儿兖内两圆册胄幂净冻𪞝凛处凯别删刭则克刹刬刚剥剑剂剐剩剀创铲𠛅划剧刘刽刿剑㓥剂㔉劳效劲敕𠡠动务勋胜劳势𪟝劝勚劢勋勋励劝匀匦汇匮区协单恤却即厍厕历厌'
        '厉严厣参叁收丛咤吴呐吕吴咒呙员𠯟呗𪠳哑吣念问启哑启唡㖞唤丧吃乔单哟营呛啬唝吗呜唢𠮶哔𪡏叹喽啯呕啧尝唛哗𪡃唠啸叽𪡞哓呒𪡀啴恶𠯠嘘㖊啮咝𪡋哒哝哕嗳哙喷吨当咛吓哜尝噜啮𪠸咽呖𠰷咙向亸喾严'
        '嘤𪢕啭嗫嚣𠱞冁呓啰苏嘱𪢠团囱围图囵国围圈园圆图团𪢮压埯垭𪣆采执坚垩垴𪣒埚尧报场垒块茔垲埘涂冢坞埙盐尘堑𪣻垫增坠堕坛𪢸坟垯墙垦坛𡒄坏垱壤埙压𡋤垒圹垆坛坏垄垅坜𪤚坝塆壮壹卖壶壸寿变够梦'
        '伙夹奂奥奖奁夺奖奋姹妆姗奸娱娄𫝫妇娅𫝨娲妫㛀媪妈袅妪妩娴娴婳妫媭𫝬娆婵娇嫱嫒娘𪥰嬷𫝩嫔婴婶𪥿娘𫝮𫝭𪥫㛤娈𡠟孙学𡥧𪧀孪实宫采宽𪧘寝实宁审写宽宠宝对专将专寻对导尴届尸屃屉屡层屦𪨗属冈峰'
        '岘岛峡崃昆岗仑峥岽岚岁崎𡶴㟥嵝崭岖𡺃岛岛嵚崂𡺄峤峣峄峃崄岙嵘𫝵岭屿岳𪩎岿岩峦巅岩𪨷𪩘巢巯卺卷帅师带归帐带帧帏㡎帼帻𪩷帜币𪩸帮帱干几厅广库厕厢废厩厦庼荫厨厮庙厂庑废广𪪞廪庐厅瓣贰弑吊'
        '弪张强弹𪪼别弹弥弯录汇彝彟彦雕彨佛后径从从徕复德徵彻𪫌应恒耻惠悦悮恼恶怅闷凄恶恼恽恻爱惬悫怆恺𢙏忾栗态愠惨惭恸惯悫怄怂虑悭庆㥪戚欲忧惫怜凭愦慭惮𢙒愤悯怃宪忆𪫺𢙐𢙓恳应怿懔𢠁怀蒙怼懑'
        '㤽恹惩懒怀悬忏惧慑恋戆戋战戗戬戏战戏戏户户戾拂拔择抛拜据扩举捝挲挟插搜舍扪挨卷扫抡㧏挜挣𪭵挂采揭搔拣扬换挥搄摇损摇捣揾抢摄𢫬𪭢掴掼搂挚抠抟折掺击捞𪭾挦撑挠㧑挢掸拨𪮖抚扑揿搅挞挝捡拥'
        '掳择击挡㧟担据𪭧挤抬捣𢬍拟摈拧搁掷扩撷摆擞撸㧰扰摅撵𪮶拢拦撄搀撺携摄攒挛摊搅揽叙教敚败叙敌数敛毙𢽾敩齐斋斓斩断𣃁旗既升时晋昼晚晓晕晖旸畅历暂暨晔历昙晓𪰶向暧旷𣆐昽晒书曾会𦛨胧术东锨'
        '台拐栅拐查柳荣桑樱枡栈𣐕杆栀𪱷枧条枭棁弃棋枨枣栋㭎栈栖梾桠检㭏𣒌杨枫榆桢业极乐矩干杩荣榅桤构枪杠桥样梿椠椁𣏢椮桨椢椝桩乐枞梁楼标枢𣗊㭤样𣔌榝权㭴桪朴树桦椫桡桥机椭横𣓿檩柽档桧槚检樯'
        '𣘴梼台槟𪲛柠槛𦼖柜𪲎橹榈栉椟橼栎𪲮橱槠栌枥橥榇蘖栊榉棂樱栏榉𪳍权𣐤椤𪲔𪴙栾𣗋榄𣚚棂缺钦叹欧欢欤欢步齿岁岁历历归殁残殒𣨼殇㱮殚僵殓殡㱩歼杀壳壳毁殴𪵑每毵牦毡氇气气氢氩𣱝氲冰泛泛污污决'
        '没冲泽滤况溯泄汹净滨浃泾涚泪凉凄泪渌净凌沦渊涞浅渴济涉涩溪涣减沨涡测浑凑𣲗浈涌汤满沩泼准沟𪶄温浉涢湿沧灭涤荥汇泷滤滞渗卤浒浐滚满渔溇沤汉涟渍涨溆渐浆潨颍泼洁𣲘沩㴋潜𫞗润浔溃滗涠涩𣶩'
        '浇涝沄涧渑泽滪泶𫞚浍淀㳠浊浓㳡𣸣湿泞溁蒙浕济涛㳔滥潍滨滨溅泺滤𪵱澛𣽷滢渎㲿泻沈浏濒泸沥潇潆潴泷濑濑弥潋澜沣滠𫞝洒𪷽漓滩𣺼灏㳕湾滦滟滟灾为乌烃焰无烧𪸩炼炜烟茕焕烦炀㶽𪸕煴𤈶𤇄荧𤆡炝𤇹'
        '𤋏热颎炽烨灯炖烧烫焖营灿毁烛烩㶶熏烬焘𫞡𤇃𦶟烁炉𤇭烂𪹳𫞠争为爷尔床墙牍牵荦牦𪺭牺犊牺状狭狈𪺽狰猎犹狲犸呆狱狮𪺷奖兽独𤞃狯猃狝狞㺍获猎犷兽獭献猕猡𤞤𫞥现雕珐珲玮玚琐瑶莹玛玱𪻲𪻐琏𫞩𪻺'
        '琎玑瑷珰㻅环玙瑸𫞨玺𫞦𪻨琼珑璎𤦀瓒𤩽瓯瓮产产苏宁亩毕画异叠画当𪽈畴叠疎痉酸瘦𪽪痹疴痖疯疡痪瘗疮疟瘆𪽷疭瘘瘘疗痨痫瘅𤶊愈疠瘪痴痒疖症疬癞癣瘿瘾痈瘫癫发发皂皋皑𤾀疱皲皱杯盗盏尽监盘卢𪾔'
        '荡县𪾣真眦众𪾢困睁睐睾眍䁖瞒𥆧瞆睑蒙𪾸𪾦眬瞩矫硅砹碎朱硁硖砗砚埼𥐻硕砀砜确码䂵硙砖硵碜碛矶硗䃅硚硷础𥐟碍矿砺砾矾𪿫砻秘禄祸祯祎祃御禅礼祢祷秃籼税秆䅉棱禀种称稻谷穗䅟稣积颖稳秾穑秽穰'
        '稳获穞窝洼穷窑窎窭窥灶窜窍窦灶窃𥩟龙竖𫁟竞笔笋笕䇲个笺筝节范筑箧筼𥬠筿笃筛筚𥮾箦𫂆篓蓑箪简𫂃篑箫檐筜签帘篮𥫣𥬞筹䉤箓篯箨籁笼签笾簖篱箩吁粹肃妆粤粽糁粪粮粽团粝籴粜丝纟𫄙纠纪纣约红纡'
        '纥纨纫纹纳纽纾纯纰纼纱纮纸级纷纭纴𫄛纺䌷扎细绂绁绅纻绍绀绋绐绌𫄟终弦组䌹绊经𫟃绗结绝𫄠绦绔绞络绚𫄢给𫄡绒绖统丝绛绘绝绢𫄨𦈌绑绡绠𦈋绨绣𫟄绤绥䌼捆经𫄧继续综缍𫄫绿𫟅绸绻线绶维绹绾纲网'
        '绷缀彩纶绺绮绽绰绫绵绲缁紧绯𦈏总绿绪绬绱缃缄缂线缉缎𫟆缔缗缘𫄬缌编缓缅𫄭纬𦈕缑缈练缏𦈉𦈑缇致缊缘绳萦缙缢缒𫄰𦈔绉缣缊缞缚缜缟缛县纵绦缝𦈚缡缩𫄳纵缧䌸纤缦絷缕𫄲缥𦈐总绩𫄴绷缫缪𫄶纤系'
        '绣𦈝穗缯𦈛织缮缭绕𦈎绣缋𫄤绳绘系𫄱茧缰缳缲缴𫄷𫄣䍁绎𦈡继缤缱䍀𫄸颣缬纩续累缠缨才纤𫄹缵𫄥缆罐钵䓨坛罂坛罚骂罢罗罴羁芈群羟羡义𫅗膻习翚翘翙耧耢圣闻聪联聪声耸听聩聂职聍𫆏听聋肃胁脉胫唇'
        '𣍰修脱脑胀肾胨脶脑𣍯肿脚肠腽腘肤䏝胶𦝼腻𪱥胆脍脓脸脐膑脏𣎑腊胪脏脔臜卧临台与兴举旧舍铺馆舱𫇛舣舰舻艰艳艺刍苎荔兹荆庄庄茎荚苋芲华庵烟苌莱万荝莴叶荭着𫈎荮苇药荤𫇭搜莼莳蒀莅𫇴苍荪席盖'
        '𦰏莲苁莼荜卜参蒌蒋葱茑荫𫈟藏𫇭荨蒇荞荬艺莸荛𫈵蒉荡芜萧𫈉蓣𫇽蕰𫉁荟蓟芗姜蔷荙莶荐萨薰药䓕苎䓓荠蓝荩艺药薮䓖蕴苈𫉄蔼蔺萚蕲芦苏蕴藓蔹𦻕茏兰蓠萝蔂处虚虏号亏虬萤蛱蜕蚬蜡蚀猬虾虱蜗蛳蚂萤'
        '䗖蝼螀𫋇蛰蝈螨𫋌𫊸虮蝉蛲虫𫊻蛏蚁𧏗蚃蝇虿蝎蛴蝾蚝𧏖蜡蛎𫊮蟏蛊蚕蛮𧑏众蔑术同胡卫冲卫只衮袅里补装里制复裈袆裤裢褛亵𫌀幞裥裥袯𫋹袄𫋷𫋻裣裆褴袜摆衬𧝝袭襕𫌇霸核见觃规觅视觇觉𫌪觋觍觎览亲'
        '觊觏觐观觑𫌭觉𫌨览觌观觞觯触讠订讣计讯讧讨讦𫍙讱训讪讫托记讹𫍛讶𫍚讼䜣诀讷𫟞讻访设许译诉诃诊注证𧮪诂诋𫟟讵诈𫍡诒𫍜诏评诐诇诎诅词咏诩询诣试诗诧诟诡诠诘话该详诜𫍣诙诖𫍥诔诛诓夸𫍪志认'
        '诳诶诞诱诮语诚诫诬误诰诵诲说𫍨说读谁课𫍮𫟡谇𫍬诽𫍧谊訚调谄谆谈诿请诤诹诼谅论谂谀谍谞谝谥诨𫍩谔𫍳谛谐谏谕咨𫍱𫍰讳谙𫍯谌讽诸谚谖诺谋谒谓誊诌𫍸𫍷谎谜𫍲谧谑谡谤谦谥讲谢谣谣谟谪谬谫𫍹𫍴'
        '讴𫍵谨谩哗𫟠䜧𫍻证𫍢谲讥𫍤谮识谯谭谱𫍽噪𫍦谵毁译议让谴护诪誉谫读谉变詟䜩雠谗让谰谶赞谠谳岂丰竖丰艳猪𫎆豮猫𫎌䝙贝贞贠负财贡贫货贩贪贯责贮贳赀贰贵贬买贷贶费贴贻贸贺贲赂赁贿赅资贾贼赈'
        '赊宾赇赒赉赞赐𫎩赏𧹖赔赓贤卖贱赋赕质赍账赌䞐赖赗赚赙购赛赜𧹗贽赘赟赠𫎫赞赝赡赢赆𫎬赃赑赎赝𫎦赣赃赪赶赵趋趱迹践逾踊跄𫏐跸迹蹒踪𫏆跷𫏋跶趸踌跻跃䟢踯跞踬蹰𨀁跹𨅬蹑蹿躜躏躯𨉗车轧轨军𫐄'
        '轪轩轫𫐅𨐅轭𫐇软转轷𫐉轸𫐊轱𫐈轴轵轺轲轶轻轼𫐌较𨐈辂辁辀载轾𪨶辆辄挽辅轻𫐏𫐐辆辎辉辋辍𫐎辊辇𫐑辈轮辌𫐓辑辏𫐒输辐辒辗舆辒毂辖辕辘𫐖转𫐕辙轿𫐗辚𫐘轰𫐙辔轹𫐆轳办辞辫辩农边回递迳这连周'
        '进迟游运过达违遥逊递远溯适𫐷迟迁选遗辽迈还迩边边逻逦郏邮乡郓乡邹邬郧𫑘邓郑邻郸𫑡邺郐邝酂郦醉腌酢酝酦丑酝蒏糖酱医酱酰酦𫑷酿酿衅酾酽释释厘钅钆钇钌钊钉钋𫟲针𫓥钓钐扣钏𫓦钒𫟳𨰿钗钍钕钎'
        '䥺钯钫钘钭钥𫓪𫓧钚钠𨱂钝钩钤钣钑钞钮𫟴𫟵𫓨钧𨱁钟钙钬钛钪铌𨱄铈𨱃钶铃钴钹铍钰钸铀钿钾𨱅铁巨钻铊铉铇铋铂𫓬钷钳铆铅𫟷钺𫓭钵钩钲钼钽鑛锎锫铏𫟹铰铒铬𫟸𫓴铪银𫓲𫟻铳铜𫓯𫓰铚𫟶铣铨铢铭铫铦'
        '衔铑铷铱铟铵铥铕铯铐钱铞锐𨱇销锈锑锉铝镅锒锌钡𨱈铤铗锋𫓶铻锊锓𫓵铘锄锃锔锇铓铺锐铖锆锂铽铸锍锯钢𬬭锞𨱋录锖锫锩铔锥锕锟锤锱铮锛𫓻𫓽锬锭锜钱𫓹𫓾锦锚锠锡炼锢错录锰表铼镎𫓸锝锨锪𨱉钫钔'
        '锴锳𫔂炼锅镀𫔄锷铡钖锻锽锸锲锘锹𨱎锾键锶锗针钟镁锿镅𫟿镑镰𫔅镕锁镉𫔈锤镈𨱏𫔇镃钨蓥镏铠铩锼镐镇镇𨱍镒镋镍镓鿔𨰾镌镎镞𨱌旋链𨱒镆镙镠镝铿锵戚镗镘镛铲镜镖镂𫔊𫓩錾镚铧镤镪䥽锈𫔌铙𨱑𫔍𫓱'
        '铴𫔎𨱓𨱔镣铹镦镡锏钟镫镢镨䦅锎锏镄𫓺镌镰䦃镯镭铁镮铎铛𫔁𫟼镱锿铸𫠁镬镔鉴鉴镲锧镴铄镳镥𬬻镧钥镵镶𫔔镊镩锣钻銮凿镢镋旋长门闩闪闫闬闭开闶𨸂闳闰𨸃闲闲间闵𫔯闸𫠂𫔰阂关阁合阀闺闽阃阆闾阅'
        '阅𫔴阊阉阎阏阍阈阌阒板暗闱阔阕阑阇阗𫔶阘闿阖阙闯斗关阚阓阐辟阛闼陉陕升阵陷阴陈陆险阳陧队阶陨际隐随险陦隐陇隶只隽杂虽双雏杂鸡离难云电灵霡𫕥雾𪵣霁雳霭叇灵叆靓静靔腼𫖃靥鼗巩绱秋鞒𫖇缰'
        '鞑千鞯韦韧韨韩韪𫠅𫖔韬鞲韫𫖒韵响页顶顷项顺顸须顼颂𫠆颀颃预顽颁顿颇领颌颉颐颏𫖯头颒颊颋颕𫖳颔颈颓频赖颓𩓋𩖖𫖶颗题额颚颜颙颛颜显𫖮愿颡颠类颟𫖹颢顾颤颥显颦颅颞颧风飐飑飒𩙥台刮飓𩙪飔飏'
        '飖飕𩙫飗飘飙飚𫗋飞饣饥饤饦𫗞饨饪饫饬饭飧饮饴𫗢𫗣饲饱饰饳饺饸饼饷养饵饹饻饽馁饿𫗦馂饾𫗧余肴馄馃饯馅𫗠𫗪馆𫗬𫗥糊𫗮糇饧喂馉馇𩠌馎饩馏馊馌馍馒馐馑馓馈馔饥饶飨𫗴餍馋𫗵𫗩馕马驭冯𫘛驮驰驯'
        '驲𫘜驳𫘝驿驱𫘟𩧨驻驽驹驵驾骀驸𩧫驶驼𫘞驷骂骈𫘠𩧲𩧴𫘡骇骃骆𩧺骎𫘣骏骋骍𫘤𫘧骓𫘥𫘦骔骒骑骐骚验𩨀骛骗𩨊𫘩𩨃𩨈𫘨骙䯄𩨄骞骘骝腾𫘬𫘫𫘪驺骚骟𫘭𫠋骡蓦骜骖骠骢驱骅𩧯骕骁骣𫘯骄验𫘰惊驿骤驴骧'
        '骥骦𫘱骊骉肮髓髅脏体髌髋高发发松胡𩭹须𫘽鬓斗闹哄阋阄郁鬶魉魇鱼鱽𫚉鱾𩽹𫚌鲀鲁鲂𫚍鱿鲄𫠐鲅鲆𫚒𫚑𫚖鲌鲉鲏鲇鲐鲍鲋鲊𩾀鲒鲘鲞鲕𩽾䲟𫚓鲖鲔鲛鲑鲜𫚗𫚔鲓𫚛鲪𩾃鲝𫚚鲧鲠𩾁𫚙鲩鲤鲨鲬鲻鲯鲭鲞鲷'
        '鲴𫚡鲱鲵鲲鲳鲸鲮鲰𫚞鲶𩾇鲺𩽼鳀鲫𫚣鳊鳈鲗鳂䲠鲽鳇𫚢䲡鳅鲾鳄𫚊鳆鳃𫚥鳁鳒鳑鳋鲥𫚕鳏𫚤䲢鳎鳐𫚦鳍鳁鲢鳌鳓鳘鲦鲣鲹鳗鳛𫚧鳔鳉𫚋鳙𫠒𩾌鳕鳖𫚪鳟鳝鳜鳞鲟鲼鲎鲙𫚫鳣鳡鳢鲿鲚𫚈鳠𫚭鳄鲈鲡鸟凫鸠凫'
        '鸤凤鸣鸢𫛛𪉃𫛚䴓𫛜𫛞𫛝鸩鸨鸦鸥𫛤鸰𫛡鸵𫁡鸳𪉈鸲鸮鸱鸪𫛣鸯鸭𫛦鸸鸹𪉆𫛩鸻䴕鸿𫛪鸽䴔鸺鸼𫛥鹀鹃鹆鹁𪉍鹈鹅𫛭鹄鹉𫛨𫛳鹌𫛱鹏鹐鹎雕鹊鹓鹍䴖鸫鹑鹒𫛵鸡𫛶鹋鹙𫛸鹕鹗鹖鹛𫛷鹜䴗鸧𫛯莺𫛫鹟鹤鹠鹡鹘'
        '鹣鹚鹚鹢鹞鸡𫛽䴘䴘鹝𫜀鹧𪉑鹥鸥鸷鹨𫜃𫛴鸶鹪𪉊𫜁鹔鹩鹫鹇鹇𫜄鹬鹰鹭鸴䴙㶉鹯䴙𫛢鹱鹲鸬𫛟鹴鹦鹳鹂鸾卤碱咸鹾碱盐丽麦𪎊麸面面𤿲曲𪎉𪎌曲面𫜑曲面幺黄黉黑默点党黪霉黡黩黾鼋鼌鳖鼍冬鼹齄齐斋赍'
        '齑齿龀龁龂龅龇龃龆龄龄出龈啮𫜪龊龉𫜭𫠜𫜬龋𫜮腭龌𫜰龙厐庞䶮𫜲龚龛龟𩨎𨱆䜤鿒崎𠀾𠆿𠉗𫝋㓆𠛆𠚳𪠡吉𪠺𪜎𪢒𪡺𠴛𪢐𠴢𠵸𠲥𪢖𡋗𪤄𡋀𡍣㛟𫝪㛿𡞱㛠𡭜𡭬𡳃𪨩𪨹岁𡸃㟜𪩛𪪴𢙑𪬚𢘝𢘞𪫡𢘙𪬯𪭝𪭯𢫞𢭏𢫊𢬦𪮳'
        '暅𣈣𠊉㭣𪳗𣘷𣘓𣞎𣑶𣯣𣭤毶𪶮㳢𣶫𣺽𪶒𣷷𤎻𪹀𤊀𪹹𪹠𤊰𪺣𤙯𫞢𪺪𪺸𤝢𢢐𫞧㻘㻏𪼴𪽝𤳄𪽭𤶧𪽴𥅿𥅘𪿊𥐰𥐯𪿞𪿵𫀓𫀌𥞦䅪𫞷𫀮𥧂𥩺𫁳𫂖𫁺𥱔𥭉𫁱𥮋𫂿𥹥𥺇𫄝𦈈𫄦𦈒𦈗𫄯𫄪𫄵𫟇𫅥𫅼𡳒𫆝𫞅𫆫𣍨𦟗𫇘䑽𦨩𫇪𦶻𧌥𫊹𧒭'
        '𧉐䘞䙊䘛𫌋𧝧𫌫𫌬𫍞𫍟𫍭䜥𫍶𫍺𫍼𫍾𫍐𧳕䞌𧹓䞎𪠀𫎨𪥠𫎸𫏌𨀱𨁴𫏕𧿈𨅫𫏨𫏞𫏑𨂺𨄄䢀䢁𨐆䢂𫐍𫐔𫐋𨐉𨐇𨐊𫟫𫟬𨡙𨡺𨟳𨠨𨤰𨱀𫓫䦀𬭊䦁𫟽𨱊𬭛𫓼𫓿𫟾𫓮𨱐𫔏𬭶𬭳𫔑𫔐𨱕𫔒䥿𫔓𫔉𫓳𫔕𫔃𫔖𨸁𨸀𨸅𫔲𨸆𨸇𨸉𨸊𨸌𨸋'
        '𨸎𫔽𨸘𫕚𫕨𫖑𩏾𫖓𫖖𩏽𫃗𫖪𫖭𩖕𫖵𫖷𫖴𫠇𩙦𫗈𫗉𩙩𩙭𩙨𩙬𩙰𩟿𩠀𫗡𩠁𩠂𫗤𫗨𩠃𩠉𩠆𩠊𩠋𫗳𩠎𩠏䭪𩠅𫗚𩠠𩡖𩧦𩧬𩧵𩧳𩧮𩧶䯃𩧸𩧻𩧼𩧩𩨆𩨉𩨅𩨋𩨍𩧱𩨌𫠌𩨐𩬣𫙂𩯒𩬤𩰰𩲒𩴌𫠏𩽺𩽻𫚎䲞𩽿𩽽𩾄𩾅𫚝𫚟𩾆𫚨𫚩𫚘𫚬𩾎'
        '𫠖𫛠𪉄𫛧𪉅𪉋𪉉𪉌𪉎𪉐𪉏𫛻𫛹𪉔𪉒𫜂𫛾𪉕𪉓𫜊𪎍𫜓𫜕𫜟𪔭𪚏𪚐𫜯𠛾𣶭𫓷𫜫ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺ'
        'ほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ-----''''""··-·', null))
$$;

-- A text as search compares it: width, case, accents, script variants and runs of blanks make no difference.
create function search_fold(content text) returns text
    language plpgsql immutable strict parallel safe
as $$
declare
    variants constant jsonb := search_variants();
    plain constant text := btrim(regexp_replace(
        lower(normalize(regexp_replace(normalize(content, NFKD), '[\u0300-\u036f]', '', 'g'), NFC)), '\s+', ' ', 'g'));
begin
    if plain ~ '^[\x20-\x7e]*$' then
        return plain;
    end if;
    return (
        select string_agg(coalesce(variants ->> one, one), '' order by place)
        from unnest(string_to_array(plain, null)) with ordinality split(one, place));
end
$$;

-- All names of a record in one text: 1 opens a name, 2 an alias, 3 closes either, 4 stands between names and aliases.
create function search_content(names jsonb, aliases jsonb default '[]') returns text
    language sql immutable parallel safe
as $$
    select coalesce((select string_agg(E'\x01' || search_fold(name #>> '{}') || E'\x03', '')
                     from jsonb_path_query(names, '$.** ? (@.type() == "string")') name), '')
        || E'\x04'
        || coalesce((select string_agg(E'\x02' || search_fold(alias #>> '{}') || E'\x03', '')
                     from jsonb_path_query(aliases, '$.** ? (@.type() == "string")') alias), '')
$$;

-- What the index holds of such a text: single characters, pairs (Chinese needs no more), Latin threes, and pairs over a blank; openings
-- and closings count as characters, so that "begins with" and "is" are answered by the index too.
create function search_tokens(content text) returns text[]
    language sql immutable parallel safe
as $$
    with characters as (
        select one, lead(one) over places as two, lead(one, 2) over places as three
        from unnest(string_to_array(content, null)) with ordinality split(one, place)
        window places as (order by place)
    )
    select coalesce(array_agg(distinct token), '{}')
    from (
        select one from characters where one > ' '
        union all
        select one || two from characters where one not in (' ', E'\x03', E'\x04') and two not in (' ', E'\x04')
        union all
        select one || two || three from characters
        where one between '0' and 'z' and two between '0' and 'z' and three between '0' and 'z'
           or one > ' ' and two = ' ' and three > ' '
    ) tokens(token)
$$;

-- How well a text answers a phrase: is a name 0, is an alias 1, begins a name 2, begins an alias 3, stands in a name 4, otherwise 5.
create function search_rank(content text, phrase text) returns integer
    language sql immutable parallel safe
as $$
    select case
        when strpos(content, E'\x01' || phrase || E'\x03') > 0 then 0
        when strpos(content, E'\x02' || phrase || E'\x03') > 0 then 1
        when strpos(content, E'\x01' || phrase) > 0 then 2
        when strpos(content, E'\x02' || phrase) > 0 then 3
        when strpos(content, phrase) between 1 and strpos(content, E'\x04') then 4
        else 5
    end
$$;

-- Kept in the row, so that a search reads and never computes them; derived, so history does not note them.
alter table organisation
    add column search_content text not null generated always as (search_content(names, aliases)) stored,
    add column search_tokens text[] not null generated always as (search_tokens(search_content(names, aliases))) stored;
drop index organisation_by_name;
create index organisation_by_name on organisation using gin (search_tokens);
drop trigger organisation_history on organisation;
create trigger organisation_history after insert or update or delete on organisation
    for each row execute function record_history('', 'id', 'search_content', 'search_tokens');

alter table person
    add column search_content text not null generated always as (search_content(names, aliases)) stored,
    add column search_tokens text[] not null generated always as (search_tokens(search_content(names, aliases))) stored;
drop index person_by_name;
create index person_by_name on person using gin (search_tokens);
drop trigger person_history on person;
create trigger person_history after insert or update or delete on person
    for each row execute function record_history('', 'id', 'search_content', 'search_tokens');

alter table campaign
    add column search_content text not null generated always as (search_content(title)) stored,
    add column search_tokens text[] not null generated always as (search_tokens(search_content(title))) stored;
drop index campaign_by_title;
create index campaign_by_title on campaign using gin (search_tokens);
drop trigger campaign_history on campaign;
create trigger campaign_history after insert or update or delete on campaign
    for each row execute function record_history('', 'id', 'ordered_at', 'search_content', 'search_tokens');

alter table event
    add column search_content text not null generated always as (search_content(title, coalesce(theme, '[]'))) stored,
    add column search_tokens text[] not null generated always as (search_tokens(search_content(title, coalesce(theme, '[]')))) stored;
drop index event_by_text;
create index event_by_text on event using gin (search_tokens);
drop trigger event_history on event;
create trigger event_history after insert or update or delete on event
    for each row execute function record_history('', 'id', 'starts_at', 'ends_at', 'ordered_at', 'search_content', 'search_tokens');

alter table city_relationship
    add column search_content text not null generated always as (search_content(title, partner)) stored,
    add column search_tokens text[] not null generated always as (search_tokens(search_content(title, partner))) stored;
drop index city_relationship_by_text;
create index city_relationship_by_text on city_relationship using gin (search_tokens);
drop trigger city_relationship_history on city_relationship;
create trigger city_relationship_history after insert or update or delete on city_relationship
    for each row execute function record_history('', 'id', 'search_content', 'search_tokens');

drop function search_grams, search_patterns, search_query, search_text;
