/* Traditional characters and the simplified ones that the tables are written in: those that occur in the
 * tables of names and in the words of the grammar. Characters from OpenCC (Apache-2.0). */
#include "base/traditional.h"

#include "base/seek.h"
#include "base/utf8.h"

#include <stdatomic.h>

/* By code point; all of three bytes. */
static const struct {
    uint16_t traditional, simplified;
} characters[] = {
    {u'並', u'并'}, {u'亞', u'亚'}, {u'佈', u'布'}, {u'併', u'并'}, {u'來', u'来'}, {u'侖', u'仑'},
    {u'侷', u'局'}, {u'係', u'系'}, {u'俬', u'私'}, {u'倉', u'仓'}, {u'個', u'个'}, {u'們', u'们'},
    {u'倫', u'伦'}, {u'偉', u'伟'}, {u'備', u'备'}, {u'傢', u'家'}, {u'傳', u'传'}, {u'僑', u'侨'},
    {u'僕', u'仆'}, {u'儀', u'仪'}, {u'億', u'亿'}, {u'儘', u'尽'}, {u'優', u'优'}, {u'儲', u'储'},
    {u'兒', u'儿'}, {u'兗', u'兖'}, {u'內', u'内'}, {u'兩', u'两'}, {u'冊', u'册'}, {u'凱', u'凯'},
    {u'別', u'别'}, {u'則', u'则'}, {u'剋', u'克'}, {u'剛', u'刚'}, {u'創', u'创'}, {u'劃', u'划'},
    {u'劄', u'札'}, {u'劇', u'剧'}, {u'劉', u'刘'}, {u'劍', u'剑'}, {u'動', u'动'}, {u'務', u'务'},
    {u'勝', u'胜'}, {u'勞', u'劳'}, {u'勵', u'励'}, {u'勸', u'劝'}, {u'勻', u'匀'}, {u'匯', u'汇'},
    {u'區', u'区'}, {u'協', u'协'}, {u'卽', u'即'}, {u'厠', u'厕'}, {u'厤', u'历'}, {u'參', u'参'},
    {u'叢', u'丛'}, {u'吳', u'吴'}, {u'呂', u'吕'}, {u'員', u'员'}, {u'唸', u'念'}, {u'問', u'问'},
    {u'啓', u'启'}, {u'啟', u'启'}, {u'喬', u'乔'}, {u'單', u'单'}, {u'噸', u'吨'}, {u'噹', u'当'},
    {u'嚮', u'向'}, {u'嚴', u'严'}, {u'囌', u'苏'}, {u'國', u'国'}, {u'圍', u'围'}, {u'園', u'园'},
    {u'圖', u'图'}, {u'團', u'团'}, {u'垻', u'坝'}, {u'埰', u'采'}, {u'執', u'执'}, {u'堅', u'坚'},
    {u'堯', u'尧'}, {u'報', u'报'}, {u'場', u'场'}, {u'塊', u'块'}, {u'塗', u'涂'}, {u'墊', u'垫'},
    {u'墰', u'坛'}, {u'墾', u'垦'}, {u'壇', u'坛'}, {u'壘', u'垒'}, {u'壜', u'坛'}, {u'壩', u'坝'},
    {u'壯', u'壮'}, {u'壺', u'壶'}, {u'壽', u'寿'}, {u'夢', u'梦'}, {u'夥', u'伙'}, {u'夾', u'夹'},
    {u'奧', u'奥'}, {u'奬', u'奖'}, {u'婁', u'娄'}, {u'婦', u'妇'}, {u'孫', u'孙'}, {u'學', u'学'},
    {u'宮', u'宫'}, {u'寀', u'采'}, {u'實', u'实'}, {u'寧', u'宁'}, {u'審', u'审'}, {u'寫', u'写'},
    {u'寬', u'宽'}, {u'寶', u'宝'}, {u'將', u'将'}, {u'專', u'专'}, {u'尋', u'寻'}, {u'對', u'对'},
    {u'導', u'导'}, {u'層', u'层'}, {u'屬', u'属'}, {u'岡', u'冈'}, {u'峯', u'峰'}, {u'島', u'岛'},
    {u'峽', u'峡'}, {u'崍', u'崃'}, {u'崑', u'昆'}, {u'崗', u'岗'}, {u'崙', u'仑'}, {u'嵐', u'岚'},
    {u'嵗', u'岁'}, {u'嶗', u'崂'}, {u'嶧', u'峄'}, {u'嶺', u'岭'}, {u'嶼', u'屿'}, {u'嶽', u'岳'},
    {u'巖', u'岩'}, {u'師', u'师'}, {u'帶', u'带'}, {u'幫', u'帮'}, {u'幷', u'并'}, {u'幹', u'干'},
    {u'幾', u'几'}, {u'庫', u'库'}, {u'廁', u'厕'}, {u'廂', u'厢'}, {u'廈', u'厦'}, {u'廕', u'荫'},
    {u'廠', u'厂'}, {u'廢', u'废'}, {u'廣', u'广'}, {u'廬', u'庐'}, {u'廳', u'厅'}, {u'張', u'张'},
    {u'強', u'强'}, {u'彆', u'别'}, {u'彌', u'弥'}, {u'彔', u'录'}, {u'彙', u'汇'}, {u'彥', u'彦'},
    {u'彿', u'佛'}, {u'後', u'后'}, {u'從', u'从'}, {u'復', u'复'}, {u'徵', u'征'}, {u'徹', u'彻'},
    {u'恆', u'恒'}, {u'愛', u'爱'}, {u'慄', u'栗'}, {u'態', u'态'}, {u'慮', u'虑'}, {u'慶', u'庆'},
    {u'憑', u'凭'}, {u'應', u'应'}, {u'懞', u'蒙'}, {u'懷', u'怀'}, {u'戰', u'战'}, {u'戲', u'戏'},
    {u'戶', u'户'}, {u'掃', u'扫'}, {u'掛', u'挂'}, {u'採', u'采'}, {u'揚', u'扬'}, {u'揮', u'挥'},
    {u'撐', u'撑'}, {u'撫', u'抚'}, {u'擁', u'拥'}, {u'擊', u'击'}, {u'擔', u'担'}, {u'據', u'据'},
    {u'敎', u'教'}, {u'敘', u'叙'}, {u'數', u'数'}, {u'於', u'于'}, {u'旂', u'旗'}, {u'昇', u'升'},
    {u'時', u'时'}, {u'晉', u'晋'}, {u'暉', u'晖'}, {u'暫', u'暂'}, {u'曆', u'历'}, {u'曏', u'向'},
    {u'書', u'书'}, {u'會', u'会'}, {u'朮', u'术'}, {u'東', u'东'}, {u'枴', u'拐'}, {u'柺', u'拐'},
    {u'査', u'查'}, {u'條', u'条'}, {u'棗', u'枣'}, {u'棟', u'栋'}, {u'棲', u'栖'}, {u'楊', u'杨'},
    {u'業', u'业'}, {u'極', u'极'}, {u'榦', u'干'}, {u'榮', u'荣'}, {u'構', u'构'}, {u'樂', u'乐'},
    {u'樅', u'枞'}, {u'樑', u'梁'}, {u'樓', u'楼'}, {u'標', u'标'}, {u'樞', u'枢'}, {u'樹', u'树'},
    {u'樺', u'桦'}, {u'橋', u'桥'}, {u'機', u'机'}, {u'橫', u'横'}, {u'檔', u'档'}, {u'檢', u'检'},
    {u'檯', u'台'}, {u'櫃', u'柜'}, {u'欄', u'栏'}, {u'權', u'权'}, {u'欒', u'栾'}, {u'欽', u'钦'},
    {u'歲', u'岁'}, {u'歷', u'历'}, {u'歸', u'归'}, {u'殘', u'残'}, {u'殭', u'僵'}, {u'氣', u'气'},
    {u'決', u'决'}, {u'沒', u'没'}, {u'沖', u'冲'}, {u'涇', u'泾'}, {u'涼', u'凉'}, {u'淥', u'渌'},
    {u'淩', u'凌'}, {u'淶', u'涞'}, {u'減', u'减'}, {u'渦', u'涡'}, {u'測', u'测'}, {u'渾', u'浑'},
    {u'湞', u'浈'}, {u'湯', u'汤'}, {u'準', u'准'}, {u'溝', u'沟'}, {u'溫', u'温'}, {u'溮', u'浉'},
    {u'滄', u'沧'}, {u'滎', u'荥'}, {u'滙', u'汇'}, {u'滬', u'沪'}, {u'滾', u'滚'}, {u'滿', u'满'},
    {u'漁', u'渔'}, {u'漢', u'汉'}, {u'漣', u'涟'}, {u'漵', u'溆'}, {u'潁', u'颍'}, {u'潛', u'潜'},
    {u'潤', u'润'}, {u'潯', u'浔'}, {u'澗', u'涧'}, {u'澠', u'渑'}, {u'澤', u'泽'}, {u'澱', u'淀'},
    {u'濛', u'蒙'}, {u'濟', u'济'}, {u'濰', u'潍'}, {u'濱', u'滨'}, {u'瀋', u'沈'}, {u'瀏', u'浏'},
    {u'瀘', u'泸'}, {u'瀰', u'弥'}, {u'瀾', u'澜'}, {u'灘', u'滩'}, {u'灣', u'湾'}, {u'灤', u'滦'},
    {u'災', u'灾'}, {u'為', u'为'}, {u'烏', u'乌'}, {u'無', u'无'}, {u'煙', u'烟'}, {u'煩', u'烦'},
    {u'熱', u'热'}, {u'燈', u'灯'}, {u'營', u'营'}, {u'爐', u'炉'}, {u'爭', u'争'}, {u'爲', u'为'},
    {u'爾', u'尔'}, {u'牀', u'床'}, {u'牽', u'牵'}, {u'狀', u'状'}, {u'猶', u'犹'}, {u'獄', u'狱'},
    {u'獅', u'狮'}, {u'獎', u'奖'}, {u'獨', u'独'}, {u'獲', u'获'}, {u'獸', u'兽'}, {u'獻', u'献'},
    {u'現', u'现'}, {u'琿', u'珲'}, {u'瑤', u'瑶'}, {u'瑪', u'玛'}, {u'環', u'环'}, {u'瓊', u'琼'},
    {u'甌', u'瓯'}, {u'甕', u'瓮'}, {u'產', u'产'}, {u'産', u'产'}, {u'畝', u'亩'}, {u'畢', u'毕'},
    {u'當', u'当'}, {u'疇', u'畴'}, {u'疊', u'叠'}, {u'療', u'疗'}, {u'發', u'发'}, {u'盡', u'尽'},
    {u'監', u'监'}, {u'盤', u'盘'}, {u'盧', u'卢'}, {u'眞', u'真'}, {u'眾', u'众'}, {u'矇', u'蒙'},
    {u'硃', u'朱'}, {u'硯', u'砚'}, {u'碩', u'硕'}, {u'碭', u'砀'}, {u'確', u'确'}, {u'碼', u'码'},
    {u'礄', u'硚'}, {u'礎', u'础'}, {u'礦', u'矿'}, {u'祕', u'秘'}, {u'祿', u'禄'}, {u'禪', u'禅'},
    {u'禮', u'礼'}, {u'稅', u'税'}, {u'稜', u'棱'}, {u'種', u'种'}, {u'稱', u'称'}, {u'穀', u'谷'},
    {u'積', u'积'}, {u'穫', u'获'}, {u'窪', u'洼'}, {u'競', u'竞'}, {u'箇', u'个'}, {u'箚', u'札'},
    {u'節', u'节'}, {u'範', u'范'}, {u'築', u'筑'}, {u'簡', u'简'}, {u'簽', u'签'}, {u'籌', u'筹'},
    {u'籤', u'签'}, {u'粵', u'粤'}, {u'糧', u'粮'}, {u'糰', u'团'}, {u'紀', u'纪'}, {u'約', u'约'},
    {u'紅', u'红'}, {u'納', u'纳'}, {u'紐', u'纽'}, {u'級', u'级'}, {u'紮', u'扎'}, {u'細', u'细'},
    {u'紹', u'绍'}, {u'組', u'组'}, {u'結', u'结'}, {u'絡', u'络'}, {u'給', u'给'}, {u'統', u'统'},
    {u'絳', u'绛'}, {u'綏', u'绥'}, {u'經', u'经'}, {u'綜', u'综'}, {u'綠', u'绿'}, {u'綫', u'线'},
    {u'維', u'维'}, {u'綱', u'纲'}, {u'網', u'网'}, {u'綵', u'彩'}, {u'綿', u'绵'}, {u'緊', u'紧'},
    {u'緑', u'绿'}, {u'線', u'线'}, {u'緝', u'缉'}, {u'編', u'编'}, {u'緻', u'致'}, {u'縉', u'缙'},
    {u'縣', u'县'}, {u'總', u'总'}, {u'績', u'绩'}, {u'織', u'织'}, {u'繞', u'绕'}, {u'繪', u'绘'},
    {u'繫', u'系'}, {u'續', u'续'}, {u'纔', u'才'}, {u'罈', u'坛'}, {u'罎', u'坛'}, {u'羅', u'罗'},
    {u'羣', u'群'}, {u'義', u'义'}, {u'習', u'习'}, {u'聖', u'圣'}, {u'聞', u'闻'}, {u'聯', u'联'},
    {u'聶', u'聂'}, {u'職', u'职'}, {u'肅', u'肃'}, {u'脩', u'修'}, {u'脫', u'脱'}, {u'腦', u'脑'},
    {u'膠', u'胶'}, {u'臘', u'腊'}, {u'臥', u'卧'}, {u'臨', u'临'}, {u'臺', u'台'}, {u'與', u'与'},
    {u'興', u'兴'}, {u'舉', u'举'}, {u'舊', u'旧'}, {u'舘', u'馆'}, {u'艦', u'舰'}, {u'荊', u'荆'},
    {u'莊', u'庄'}, {u'華', u'华'}, {u'菴', u'庵'}, {u'菸', u'烟'}, {u'萊', u'莱'}, {u'萬', u'万'},
    {u'葉', u'叶'}, {u'葯', u'药'}, {u'蒼', u'苍'}, {u'蓆', u'席'}, {u'蓋', u'盖'}, {u'蓮', u'莲'},
    {u'蔘', u'参'}, {u'蔣', u'蒋'}, {u'蔭', u'荫'}, {u'蕪', u'芜'}, {u'蕭', u'萧'}, {u'薊', u'蓟'},
    {u'薌', u'芗'}, {u'薑', u'姜'}, {u'薩', u'萨'}, {u'藍', u'蓝'}, {u'藝', u'艺'}, {u'藥', u'药'},
    {u'藴', u'蕴'}, {u'藺', u'蔺'}, {u'蘄', u'蕲'}, {u'蘆', u'芦'}, {u'蘇', u'苏'}, {u'蘊', u'蕴'},
    {u'蘭', u'兰'}, {u'蘿', u'萝'}, {u'處', u'处'}, {u'號', u'号'}, {u'衆', u'众'}, {u'術', u'术'},
    {u'衕', u'同'}, {u'衚', u'胡'}, {u'衛', u'卫'}, {u'衝', u'冲'}, {u'袷', u'夹'}, {u'裏', u'里'},
    {u'補', u'补'}, {u'裝', u'装'}, {u'裡', u'里'}, {u'製', u'制'}, {u'複', u'复'}, {u'覈', u'核'},
    {u'見', u'见'}, {u'規', u'规'}, {u'視', u'视'}, {u'覺', u'觉'}, {u'覽', u'览'}, {u'觀', u'观'},
    {u'訂', u'订'}, {u'計', u'计'}, {u'訊', u'讯'}, {u'託', u'托'}, {u'記', u'记'}, {u'訥', u'讷'},
    {u'訪', u'访'}, {u'設', u'设'}, {u'許', u'许'}, {u'診', u'诊'}, {u'註', u'注'}, {u'証', u'证'},
    {u'詔', u'诏'}, {u'評', u'评'}, {u'詞', u'词'}, {u'詢', u'询'}, {u'試', u'试'}, {u'話', u'话'},
    {u'該', u'该'}, {u'詳', u'详'}, {u'誌', u'志'}, {u'認', u'认'}, {u'語', u'语'}, {u'誠', u'诚'},
    {u'說', u'说'}, {u'説', u'说'}, {u'誰', u'谁'}, {u'誼', u'谊'}, {u'調', u'调'}, {u'請', u'请'},
    {u'諮', u'咨'}, {u'諸', u'诸'}, {u'諾', u'诺'}, {u'謀', u'谋'}, {u'謙', u'谦'}, {u'謝', u'谢'},
    {u'謨', u'谟'}, {u'證', u'证'}, {u'識', u'识'}, {u'譙', u'谯'}, {u'譚', u'谭'}, {u'譜', u'谱'},
    {u'議', u'议'}, {u'護', u'护'}, {u'讀', u'读'}, {u'變', u'变'}, {u'讓', u'让'}, {u'讚', u'赞'},
    {u'谿', u'溪'}, {u'豐', u'丰'}, {u'貝', u'贝'}, {u'貞', u'贞'}, {u'負', u'负'}, {u'財', u'财'},
    {u'貢', u'贡'}, {u'貧', u'贫'}, {u'貫', u'贯'}, {u'責', u'责'}, {u'貴', u'贵'}, {u'貸', u'贷'},
    {u'費', u'费'}, {u'貿', u'贸'}, {u'賀', u'贺'}, {u'資', u'资'}, {u'賈', u'贾'}, {u'賓', u'宾'},
    {u'賚', u'赉'}, {u'賢', u'贤'}, {u'賣', u'卖'}, {u'質', u'质'}, {u'賬', u'账'}, {u'賴', u'赖'},
    {u'購', u'购'}, {u'賽', u'赛'}, {u'贅', u'赘'}, {u'贊', u'赞'}, {u'贛', u'赣'}, {u'趙', u'赵'},
    {u'車', u'车'}, {u'軌', u'轨'}, {u'軍', u'军'}, {u'軟', u'软'}, {u'載', u'载'}, {u'輔', u'辅'},
    {u'輕', u'轻'}, {u'輛', u'辆'}, {u'輝', u'辉'}, {u'輪', u'轮'}, {u'輯', u'辑'}, {u'輸', u'输'},
    {u'輿', u'舆'}, {u'轄', u'辖'}, {u'轉', u'转'}, {u'辦', u'办'}, {u'農', u'农'}, {u'迴', u'回'},
    {u'連', u'连'}, {u'週', u'周'}, {u'進', u'进'}, {u'遊', u'游'}, {u'運', u'运'}, {u'過', u'过'},
    {u'達', u'达'}, {u'遙', u'遥'}, {u'遜', u'逊'}, {u'遞', u'递'}, {u'遠', u'远'}, {u'適', u'适'},
    {u'遶', u'绕'}, {u'遷', u'迁'}, {u'選', u'选'}, {u'遺', u'遗'}, {u'遼', u'辽'}, {u'邁', u'迈'},
    {u'還', u'还'}, {u'邊', u'边'}, {u'郟', u'郏'}, {u'郵', u'邮'}, {u'鄆', u'郓'}, {u'鄉', u'乡'},
    {u'鄒', u'邹'}, {u'鄖', u'郧'}, {u'鄧', u'邓'}, {u'鄭', u'郑'}, {u'鄰', u'邻'}, {u'鄲', u'郸'},
    {u'鄴', u'邺'}, {u'醫', u'医'}, {u'釋', u'释'}, {u'鈎', u'钩'}, {u'鈡', u'钟'}, {u'鉅', u'巨'},
    {u'鉛', u'铅'}, {u'鉤', u'钩'}, {u'銀', u'银'}, {u'銅', u'铜'}, {u'銜', u'衔'}, {u'銷', u'销'},
    {u'鋒', u'锋'}, {u'鋼', u'钢'}, {u'錄', u'录'}, {u'錢', u'钱'}, {u'錦', u'锦'}, {u'錫', u'锡'},
    {u'錯', u'错'}, {u'録', u'录'}, {u'錶', u'表'}, {u'鍵', u'键'}, {u'鍾', u'钟'}, {u'鎣', u'蓥'},
    {u'鎭', u'镇'}, {u'鎮', u'镇'}, {u'鏈', u'链'}, {u'鏡', u'镜'}, {u'鐘', u'钟'}, {u'鐵', u'铁'},
    {u'鑲', u'镶'}, {u'長', u'长'}, {u'門', u'门'}, {u'閉', u'闭'}, {u'開', u'开'}, {u'間', u'间'},
    {u'閔', u'闵'}, {u'閣', u'阁'}, {u'閤', u'合'}, {u'閩', u'闽'}, {u'閬', u'阆'}, {u'閱', u'阅'},
    {u'閲', u'阅'}, {u'閻', u'阎'}, {u'闆', u'板'}, {u'關', u'关'}, {u'陘', u'陉'}, {u'陝', u'陕'},
    {u'陞', u'升'}, {u'陰', u'阴'}, {u'陳', u'陈'}, {u'陸', u'陆'}, {u'陽', u'阳'}, {u'隊', u'队'},
    {u'階', u'阶'}, {u'際', u'际'}, {u'隨', u'随'}, {u'險', u'险'}, {u'隴', u'陇'}, {u'隻', u'只'},
    {u'雙', u'双'}, {u'雜', u'杂'}, {u'雞', u'鸡'}, {u'離', u'离'}, {u'難', u'难'}, {u'雲', u'云'},
    {u'電', u'电'}, {u'霑', u'沾'}, {u'靈', u'灵'}, {u'靜', u'静'}, {u'鞏', u'巩'}, {u'韆', u'千'},
    {u'韓', u'韩'}, {u'響', u'响'}, {u'頁', u'页'}, {u'頂', u'顶'}, {u'頃', u'顷'}, {u'項', u'项'},
    {u'順', u'顺'}, {u'須', u'须'}, {u'預', u'预'}, {u'頗', u'颇'}, {u'領', u'领'}, {u'頭', u'头'},
    {u'題', u'题'}, {u'額', u'额'}, {u'願', u'愿'}, {u'類', u'类'}, {u'顧', u'顾'}, {u'風', u'风'},
    {u'颱', u'台'}, {u'養', u'养'}, {u'餘', u'余'}, {u'館', u'馆'}, {u'饒', u'饶'}, {u'馬', u'马'},
    {u'馮', u'冯'}, {u'駐', u'驻'}, {u'騰', u'腾'}, {u'驊', u'骅'}, {u'驗', u'验'}, {u'驛', u'驿'},
    {u'體', u'体'}, {u'髮', u'发'}, {u'鬆', u'松'}, {u'鬍', u'胡'}, {u'鬚', u'须'}, {u'鬥', u'斗'},
    {u'鬱', u'郁'}, {u'魚', u'鱼'}, {u'魯', u'鲁'}, {u'鮁', u'鲅'}, {u'鮮', u'鲜'}, {u'鯉', u'鲤'},
    {u'鳩', u'鸠'}, {u'鳳', u'凤'}, {u'鳴', u'鸣'}, {u'鴨', u'鸭'}, {u'鵬', u'鹏'}, {u'鶴', u'鹤'},
    {u'鷄', u'鸡'}, {u'鷹', u'鹰'}, {u'鹹', u'咸'}, {u'鹼', u'碱'}, {u'鹽', u'盐'}, {u'麗', u'丽'},
    {u'麥', u'麦'}, {u'麪', u'面'}, {u'麫', u'面'}, {u'麯', u'曲'}, {u'麴', u'曲'}, {u'麵', u'面'},
    {u'黃', u'黄'}, {u'點', u'点'}, {u'黨', u'党'}, {u'鼕', u'冬'}, {u'齊', u'齐'}, {u'齡', u'龄'},
    {u'齣', u'出'}, {u'龍', u'龙'}, {u'龔', u'龚'},
};

/* Bits: the characters above, each by its low twelve. Made when first asked, by whichever thread asks first;
 * the others make it too, and write the same. */
static _Atomic uint64_t known[64];
static atomic_bool made;

static void make_known(void)
{
    for (size_t i = 0; i < sizeof characters / sizeof *characters; i++) {
        uint32_t low = characters[i].traditional & 0xFFF;
        atomic_fetch_or_explicit(&known[low / 64], (uint64_t)1 << low % 64, memory_order_relaxed);
    }
    atomic_store_explicit(&made, true, memory_order_release);
}

static bool may_change(uint32_t character)
{
    if (character < 0x4E00 || character > 0x9FFF)
        return false;
    if (!atomic_load_explicit(&made, memory_order_acquire))
        make_known();
    uint32_t low = character & 0xFFF;
    return atomic_load_explicit(&known[low / 64], memory_order_relaxed) >> low % 64 & 1;
}

uint32_t zr_simplified(uint32_t character)
{
    size_t low = 0, high = sizeof characters / sizeof *characters;
    if (!may_change(character))
        return character;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (characters[middle].traditional < character)
            low = middle + 1;
        else
            high = middle;
    }
    bool found = low < sizeof characters / sizeof *characters && characters[low].traditional == character;
    return found ? characters[low].simplified : character;
}

/* The first character of [at, …) that changes, or the end. */
static size_t first_traditional(zr_span text, size_t at)
{
    while (at < text.size) {
        uint32_t character;
        size_t size = zr_utf8_read(zr_span_cut(text, at, text.size), &character);
        if (zr_simplified(character) != character)
            break;
        at += size;
    }
    return at;
}

zr_span zr_simplify(zr_arena *arena, zr_span text)
{
    size_t at = first_traditional(text, 0);
    if (at >= text.size)
        return text;
    zr_span copy = zr_arena_copy(arena, text);
    char *bytes = (char *)(uintptr_t)copy.data; /* ours */
    for (; bytes && at < text.size; at = first_traditional(text, at + 3)) {
        uint32_t character;
        zr_utf8_read(zr_span_cut(text, at, text.size), &character);
        zr_utf8_write(bytes + at, zr_simplified(character));
    }
    return copy;
}

/* No text of any length is without all of these, in traditional characters or in simplified ones. */
const char zr_traditional_common[] = "責單負協參與實辦導進發務國區縣廳";
static const char common_simplified[] = "责单负协参与实办导进发务国区县厅";
static zr_seeker traditional_seeker, simplified_seeker;

__attribute__((constructor)) static void make_seekers(void)
{
    zr_seeker_make(&traditional_seeker, zr_traditional_common);
    zr_seeker_make(&simplified_seeker, common_simplified);
}

/* How many characters of the set stand in the text; a bit of `which` for each that does. */
static size_t count_of(zr_span text, const zr_seeker *seeker, const char *set, uint32_t *which)
{
    size_t count = 0;
    for (size_t at = 0; (at = zr_seek(seeker, text, at, text.size)) < text.size; at++) {
        size_t found =
            text.size - at < 3 ? SIZE_MAX : zr_span_find(zr_span_of(set), zr_span_cut(text, at, at + 3), 0);
        if (found == SIZE_MAX || found % 3)
            continue;
        *which |= (uint32_t)1 << found / 3;
        count++;
        at += 2;
    }
    return count;
}

/* A simplified text may quote a company's name in traditional characters. */
bool zr_is_traditional(zr_span text)
{
    uint32_t which = 0, unused = 0;
    size_t traditional = count_of(text, &traditional_seeker, zr_traditional_common, &which);
    if (!traditional)
        return false;
    size_t simplified = count_of(text, &simplified_seeker, common_simplified, &unused);
    bool several = (which & (which - 1)) != 0;
    return simplified == 0 || (several && traditional * 3 >= simplified);
}
